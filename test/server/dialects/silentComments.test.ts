import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";

const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const properties = `name="Spring", connectInstanceId="${id}"`;
const json = JSON.stringify({ name: "Spring", connectInstanceId: id });
const command = `aws connectcampaignsv2 create-campaign --name Spring --connect-instance-id ${id}`;
const python = (comment: string): string => `${comment}\nclient.create_campaign(${properties})\n`;
const script = (comment: string): string => `${comment}\nconst c = ${json};\nsend(c);\n`;
const shell = (comment: string): string => `#!/bin/bash\n${comment}\n${command}\n`;

/** Texts whose comments say nothing of their campaign. */
const silent: readonly string[] = [
	...[
		"# -*- coding: utf-8 -*-",
		"# pylint: disable=invalid-name,too-many-lines",
		"# noqa",
		"import x  # noqa: E402",
		"import boto3  # type: ignore[import]",
		"# fmt: off",
		"# pragma: no cover",
		"# SPDX-License-Identifier: MIT-0",
		'# Copyright 2031 Example. All rights reserved.\n# Licensed under the Apache License, Version 2.0 (the "License"); you may not use\n# this file except in compliance with the License.\n# or in the "license" file accompanying this file.',
	].map(python),
	...[
		"'use strict';",
		"// eslint-disable-next-line no-console, @typescript-eslint/no-explicit-any",
		"/* eslint-disable */",
		"// prettier-ignore",
		"// @ts-check",
		"/* global window */",
		"//# sourceMappingURL=x.js.map",
		"// biome-ignore lint/style/useConst",
		"// [!code highlight]",
		"// required",
		"// TelephonyChannelSubtypeConfig",
		"// TelephonyOutboundMode Union: only one key present",
		"// CreateCampaignRequest",
		'//   id: "STRING_VALUE",',
		"/**\n * Copyright (c) Example.\n * SPDX-License-Identifier: Apache-2.0\n */",
	].map(script),
	...["# shellcheck disable=SC2086", "# Copyright 2031 Example.\n# SPDX-License-Identifier: MIT-0"].map(
		shell,
	),
	`name: Spring # checkov:skip=CKV_AWS_1\nconnectInstanceId: ${id}\n# yaml-language-server: $schema=x\ntype: MANAGED\n`,
	`job:\n  script:\n    - ${command}\n    - echo done\n`,
];

/** Texts with comments that look the same and say something, and what is told of each. */
const telling: readonly (readonly [text: string, told: string])[] = [
	[python("# required by law: never on Sundays"), "# required by law: never on Sundays"],
	[python("# go"), "# go"],
	[python("# noqa we stop in July"), "# noqa we stop in July"],
	[python("# type: journey from July"), "# type: journey from July"],
	[python("# Copyright 2031 Example.\n# Never on Sundays"), "# Never on Sundays"],
	[python("# Never on Sundays\n# the software has its limits"), "# the software has its limits"],
	[script("// eslint-disable-line because Marta stops it in July"), "because Marta stops it in July"],
	[script("// Schedule it for July"), "// Schedule it for July"],
	[script("/* Copyright Example.\n * Never on Sundays */"), "Never on Sundays"],
	[shell("# shellcheck says never on Sundays"), "# shellcheck says never on Sundays"],
];

suite("comments of code around a campaign", () => {
	for (const text of silent) {
		test(`aren't told where they say nothing of it: ${JSON.stringify(text.slice(0, 60))}`, () => {
			const [problem, ...more] = new CampaignText(text).problems;
			assert.deepEqual([problem?.code, more.length], ["dialect-document", 0]);
			assert.doesNotMatch(problem?.message ?? "", /Left out/);
		});
	}

	for (const [text, told] of telling) {
		test(`are told where they say something: ${told}`, () => {
			const [problem] = new CampaignText(text).problems;
			assert.ok(problem?.message.includes(told), problem?.message);
		});
	}
});
