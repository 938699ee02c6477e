"""Plans on council pages, all the way to actions."""

from __future__ import annotations

from pathlib import Path

from tests.whole_way import actions_in, fields

COUNCIL_PAGE = """<!-- saved from url=(0052)http://www.walsall.example/housing/action-plan.htm -->
<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>Housing action plan | Walsall Council</title>
<style type="text/css">.g {background-color: #00b050} td.r { background: red; }</style></head>
<body><div id="cookie-notice">Cookies: accept by March 2012</div>
<div id="topnav"><ul><li><a href="/">Home</a><li><a href="/a">A to Z</a></ul></div>
<h1>Walsall Council Housing Action Plan 2009&#150;2012</h1>
<h2>Decent homes</h2>
<table border="1"><tr><th>Ref<th>Action<th>Lead officer<th>Target date<th>RAG
<tr><td>1.1<td><p>Survey all homes.</p><p>Report to Cabinet.</p><td>Head of Housing<td>March 2010<td class="g">&nbsp;
<tr><td>1.2<td>Fit \xa340,000 of boilers.<td>Policy Team<td rowspan="2">June 2010<td class=r>
<tr><td>1.3<td>Publish a guide.<td>Head of Housing<td>
</table>
<h2>Private sector</h2>
<table border="1"><tr><th>Ref<th>Action<th>Lead officer<th>Target date<th>RAG
<tr><td colspan=5><b>Priority 2: Landlords</b>
<tr><td>2.1<td>Agree a code.<td>Policy Team<td>Ongoing<td><img src="amber.gif" alt="Amber"></table>
<div class="footer">Page last updated: 1 May 2011. Lead: Webmaster</div></body></html>
"""

OLD_SITE = """<html><body><table width="100%"><tr><td colspan="3"><img src="logo.gif" alt="Council">Fife Council</td></tr>
<tr><td width="150"><a href="a">Bins</a><br><a href="b">Roads</a></td>
<td><h1>Carers Strategy Action Plan 2008</h1><p>The plan follows.</p>
<table border=1><tr><td><b>Action</b></td><td><b>Responsible</b></td><td><b>Timescale</b></td></tr>
<tr><td>Open a carers' centre.</td><td>Carers Manager</td><td>April 2008</td></tr>
<tr><td>Train 40 staff.</td><td>Training Manager</td><td>2008/09</td></tr></table></td>
<td>News: new pool opens in May 2008</td></tr></table></body></html>"""

SAVED_BY_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta name=Generator content="Microsoft Word 11"><!--[if gte mso 9]><xml><o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB>
<p class=MsoTitle><st1:place>Torfaen</st1:place> County Borough Council Improvement Plan 2007<o:p></o:p></p>
<table class=MsoNormalTable style='mso-yfti-tbllook:480'>
 <tr style='mso-yfti-irow:0'><td><p class=MsoNormal><b>Priority<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Action</b></p></td>
 <td><p class=MsoNormal><b>Lead</b></p></td><td><p><b>By when</b></p></td></tr>
 <tr><td rowspan=2><p class=MsoNormal>Safe roads<o:p></o:p></p></td>
 <td><p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Grit routes.</p></td>
 <td><p>Highways Manager</p></td><td><p>October<br> 2007</p></td></tr>
 <tr><td><p>Mend kerbs.<span style='display:none;mso-hide:all'> DELETE</span></p></td><td><p>Highways Manager</p></td><td><p>Ongoing</p></td></tr>
</table></body></html>"""


def test_a_council_page_with_colours_menus_and_headings(tmp_path: Path) -> None:
    actions = actions_in(tmp_path, "plan.html", COUNCIL_PAGE.encode("cp1252"))
    assert fields(actions, "ref", "theme", "priority", "timescale_text", "status") == [
        ("1.1", "Decent homes", None, "March 2010", "on_track"),
        ("1.2", "Decent homes", None, "June 2010", "late"),
        ("1.3", "Decent homes", None, "June 2010", None),
        ("2.1", "Private sector", "Priority 2: Landlords", "Ongoing", "at_risk"),
    ]
    assert actions[0]["action"] == "Survey all homes.\nReport to Cabinet."
    assert actions[1]["action"] == "Fit £40,000 of boilers."


def test_a_plan_inside_the_layout_tables_of_an_old_site(tmp_path: Path) -> None:
    actions = actions_in(tmp_path, "plan.htm", OLD_SITE.encode())
    assert fields(actions, "action", "lead_text", "timescale_text") == [
        ("Open a carers' centre.", "Carers Manager", "April 2008"),
        ("Train 40 staff.", "Training Manager", "2008/09"),
    ]


def test_a_page_saved_by_word(tmp_path: Path) -> None:
    actions = actions_in(tmp_path, "plan.htm", SAVED_BY_WORD.encode())
    assert fields(actions, "priority", "ref", "action", "end") == [
        ("Safe roads", "1", "Grit routes.", "2007-10-31"),
        ("Safe roads", None, "Mend kerbs.", None),
    ]


def test_a_piece_of_a_page_under_a_wrong_name(tmp_path: Path) -> None:
    rows = "<tr><td>1</td><td>Open a helpline.</td><td>Contact Manager</td><td>June 2010</td></tr>"
    head = "<tr><td>No</td><td>Action</td><td>Owner</td><td>Deadline</td></tr>"
    actions = actions_in(tmp_path, "plan.txt", f"<TABLE>{head}{rows}</TABLE>".encode())
    assert fields(actions, "ref", "action", "end") == [("1", "Open a helpline.", "2010-06-30")]
