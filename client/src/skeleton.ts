/** A small campaign without a problem in it, as a snippet whose tab stops are the texts to fill in. */
export const campaignSkeleton = `{
	"name": "\${1:New campaign}",
	"connectInstanceId": "\${2:00000000-0000-0000-0000-000000000000}",
	"type": "MANAGED",
	"channelSubtypeConfig": {
		"telephony": {
			"connectQueueId": "\${3:00000000-0000-0000-0000-000000000000}",
			"outboundMode": {
				"progressive": {
					"bandwidthAllocation": \${4:1}
				}
			},
			"defaultOutboundConfig": {
				"connectContactFlowId": "\${5:00000000-0000-0000-0000-000000000000}"
			}
		}
	}
}
$0`;
