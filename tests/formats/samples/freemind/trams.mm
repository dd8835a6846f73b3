<map version="1.0.1"><node TEXT="Trams should be free." ID="a" LINK="https://example.org/claim">
<node TEXT="Pro: They are used more."><icon BUILTIN="button_cancel"/><richcontent TYPE="NOTE"><html><body><p>Town <b>report</b></p></body></html></richcontent>
<node><richcontent TYPE="NODE"><html><body><p>The count was short.</p></body></html></richcontent><icon BUILTIN="button_cancel"/></node></node>
<node TEXT="- Somebody &amp; everybody pays."/><node TEXT="Plain"><arrowlink DESTINATION="a"/></node></node></map>
