-- Edits a campaign with a misspelt member in Neovim, headless. Arguments: the recipe, the file, a report to write.
local recipe, file, report = unpack(vim.split(vim.env.NEOVIM_TEST, "\n"))
local patience = 10000
local lines = {}

local function step(name, check)
	local ok, fault = pcall(check)
	table.insert(lines, (ok and "ok " or "not ok ") .. name .. (ok and "" or ": " .. tostring(fault)))
end

local function expect(found, wanted)
	if not vim.deep_equal(found, wanted) then
		error("found " .. vim.inspect(found) .. ", expected " .. vim.inspect(wanted), 2)
	end
end

vim.opt.swapfile = false
-- Neovim before 0.11 can't be told of a server and starts it when asked. So the recipe's words are kept, and followed below.
local isOld = type(vim.lsp.config) ~= "table"
local told = {}
if isOld then
	vim.lsp.config = function(name, config) told[name] = config end
	vim.lsp.enable = function(name) told.enabled = name end
end
dofile(recipe)
vim.cmd("edit " .. vim.fn.fnameescape(file))
local document = { uri = vim.uri_from_bufnr(0) }
local client
if isOld then
	local config = told[told.enabled]
	if not vim.tbl_contains(config.filetypes, vim.bo.filetype) then error("no server for " .. vim.bo.filetype) end
	-- Newer ones have both, or the second alone.
	local start = vim.lsp.start_client or vim.lsp.start
	client = start({ name = told.enabled, cmd = config.cmd, root_dir = vim.fn.getcwd() })
	vim.lsp.buf_attach_client(0, client)
else
	vim.wait(patience, function() return #vim.lsp.get_clients({ bufnr = 0 }) > 0 end, 10)
	client = vim.lsp.get_clients({ bufnr = 0 })[1].id
end

local function ask(method, params)
	local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend("error", { textDocument = document }, params), patience)
	local answer = (answers or {})[client] or {}
	if answer.err then error(vim.inspect(answer.err)) end
	return answer.result
end

local function codes()
	return vim.tbl_map(function(problem) return problem.code end, vim.diagnostic.get(0))
end

step("marks the mistake", function()
	vim.wait(patience, function() return #codes() > 0 end, 10)
	expect(codes(), { "unknown-member" })
	expect(vim.diagnostic.get(0)[1].source, "Connect Campaigns")
end)
step("says what a member is", function()
	local hover = ask("textDocument/hover", { position = { line = 1, character = 4 } })
	expect(hover.contents.value:match("^%S+"), "**name**")
end)
step("offers members", function()
	local list = ask("textDocument/completion", { position = { line = 0, character = 1 } })
	expect(list.items[1].label, "$schema")
end)
step("mends the mistake, and the mark is gone", function()
	local everywhere = { start = { line = 0, character = 0 }, ["end"] = { line = 1000, character = 0 } }
	local actions = ask("textDocument/codeAction", { range = everywhere, context = { diagnostics = {} } })
	expect(actions[1].title, 'Rename to "progressive"')
	vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
	vim.wait(patience, function() return #codes() == 0 end, 10)
	expect(codes(), {})
end)
step("marks what is typed", function()
	vim.api.nvim_buf_set_lines(0, 1, 1, false, { '  "nmae": "é😀",' })
	vim.wait(patience, function() return #codes() > 0 end, 10)
	expect(codes(), { "unknown-member" })
	vim.api.nvim_buf_set_lines(0, 1, 2, false, {})
	vim.wait(patience, function() return #codes() == 0 end, 10)
	expect(codes(), {})
end)
step("lays the file out", function()
	local edits = ask("textDocument/formatting", { options = { tabSize = 4, insertSpaces = true } })
	vim.lsp.util.apply_text_edits(edits, 0, "utf-16")
	expect(vim.api.nvim_buf_get_lines(0, 1, 2, false)[1]:match("^ +"), "    ")
	-- What the server has to say of the new text comes before its answer to a second question.
	for _ = 1, 2 do ask("textDocument/foldingRange", {}) end
	expect(codes(), {})
end)
step("ends the server", function()
	vim.lsp.stop_client(client)
	expect(vim.wait(patience, function() return vim.lsp.get_client_by_id(client) == nil end, 10), true)
end)

vim.fn.writefile(lines, report)
vim.cmd("qall!")
