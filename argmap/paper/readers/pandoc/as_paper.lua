-- Keeps what pandoc's HTML would lose of a paper: citations by key, the heading of the abstract, a title that is only bold.

local function cited(citation)
  local text = (citation.mode == "SuppressAuthor" and "-@" or "@") .. citation.id
  local before = pandoc.utils.stringify(citation.prefix)
  local after = pandoc.utils.stringify(citation.suffix)
  if before ~= "" then text = before .. " " .. text end
  if after ~= "" then text = text .. (after:match("^[,;:]") and "" or ", ") .. after:gsub("^%s+", "") end
  return text
end

-- As pandoc's Markdown writes them: [@lee2012, p. 14].
function Cite(cite)
  local all = cite.citations
  if #all == 1 and all[1].mode == "AuthorInText" then
    local after = pandoc.utils.stringify(all[1].suffix):gsub("^[%s,]+", "")
    return pandoc.Str("@" .. all[1].id .. (after ~= "" and " [" .. after .. "]" or ""))
  end
  local texts = {}
  for at, citation in ipairs(all) do texts[at] = cited(citation) end
  return pandoc.Str("[" .. table.concat(texts, "; ") .. "]")
end

local function blocks_of(value)
  if pandoc.utils.type(value) == "Blocks" then return value end
  return pandoc.Blocks({pandoc.Para(value)})
end

local function highest(doc)
  local level = 6
  doc:walk({Header = function(header) level = math.min(level, header.level) end})
  return level == 6 and 1 or level
end

function Pandoc(doc)
  local first = doc.blocks[1]
  if not doc.meta.title and first and first.t == "Para" and #first.content == 1 and first.content[1].t == "Strong" then
    doc.meta.title = pandoc.MetaInlines(first.content[1].content)
    doc.blocks:remove(1)
  end
  if doc.meta.abstract then
    local abstract = blocks_of(doc.meta.abstract)
    doc.meta.abstract = nil
    abstract:insert(1, pandoc.Header(highest(doc), pandoc.Str("Abstract"), pandoc.Attr("", {"unnumbered"})))
    abstract:extend(doc.blocks)
    doc.blocks = abstract
  end
  return doc
end
