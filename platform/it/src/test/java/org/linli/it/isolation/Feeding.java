package org.linli.it.isolation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.linli.it.isolation.Api.Operation;

/**
 * How each operation is fed: which thing its path names, which words its query needs, and a body
 * that it takes. A new operation that is not known here fails the battery.
 */
final class Feeding {

  private static final String BASE = "/api/v1/";

  /** What the parameters of a path name, by the path's beginning. */
  private static final Map<String, Map<String, String>> THINGS =
      Map.ofEntries(
          Map.entry("places/", Map.of("id", "place")),
          Map.entry("devices/", Map.of("id", "device", "command", "command", "channel", "channel")),
          Map.entry("home/devices/", Map.of("id", "device")),
          Map.entry("alarms/", Map.of("id", "alarm")),
          Map.entry("alarms/storms/", Map.of("id", "storm")),
          Map.entry("alarm-rules/", Map.of("id", "alarm-rule")),
          Map.entry("analytics/findings/", Map.of("id", "analysis-finding")),
          Map.entry("analytics/analyses/", Map.of("analysis", "analysis")),
          Map.entry("reports/", Map.of("id", "case", "photo", "photo")),
          Map.entry("reports/events/", Map.of("id", "own-event", "file", "matter-file")),
          Map.entry("cases/", Map.of("id", "case", "photo", "photo")),
          Map.entry("matters/", Map.of("id", "matter", "file", "matter-file")),
          Map.entry("matters/escalated/", Map.of("task", "task")),
          Map.entry("matters/kinds/", Map.of("kind", "matter-kind")),
          Map.entry(
              "own-matters/",
              Map.of("id", "own-matter", "file", "matter-file", "paper", "matter-paper")),
          Map.entry("own-appointments/", Map.of("id", "appointment")),
          Map.entry(
              "open311/v2/",
              Map.of(
                  "format",
                  "open311-format",
                  "code",
                  "matter-kind",
                  "request",
                  "matter",
                  "photo",
                  "matter-file")),
          Map.entry("own-matters/kinds/", Map.of("kind", "matter-kind")),
          Map.entry("own-matters/tasks/", Map.of("task", "own-task")),
          Map.entry("work/", Map.of("id", "task")),
          Map.entry("field/matters/", Map.of("id", "matter")),
          Map.entry("opinions/", Map.of("id", "opinion", "photo", "matter-file")),
          Map.entry("failed-steps/", Map.of("id", "failed-step")),
          Map.entry("absences/", Map.of("id", "absence")),
          Map.entry("processes/", Map.of("id", "process")),
          Map.entry("process-designs/", Map.of("id", "process")),
          Map.entry("notices/", Map.of("id", "notice")),
          Map.entry(
              "neighbour-activities/",
              Map.of("id", "neighbour-activity", "word", "neighbour-word")),
          Map.entry("own-neighbours/", Map.of("id", "neighbour-activity")),
          Map.entry("letters/", Map.of("id", "letter")),
          Map.entry("own-box/", Map.of("id", "box-note")),
          Map.entry("letter-faults/", Map.of("id", "letter")),
          Map.entry("own-letters/", Map.of("channel", "letter-channel")),
          Map.entry("letter-receipts/", Map.of("channel", "letter-channel")),
          Map.entry("linkage/scenarios/", Map.of("scenario", "linkage-scenario")),
          Map.entry("linkage/runs/", Map.of("id", "run")),
          Map.entry("linkage/drills/", Map.of("id", "drill")),
          Map.entry("linkage/warnings/", Map.of("id", "warning")),
          Map.entry("linkage/routes/", Map.of("place", "place")),
          Map.entry(
              "linkage/templates/",
              Map.of("id", "linkage-template", "scenario", "linkage-scenario")),
          Map.entry("linkage-templates/", Map.of("id", "linkage-template")),
          Map.entry("plans/", Map.of("id", "floor-plan", "device", "device")),
          Map.entry("accounts/", Map.of("id", "account")),
          Map.entry("duty-tracks/", Map.of("account", "account")),
          Map.entry("tokens/", Map.of("id", "token")),
          Map.entry("evidence/controls/", Map.of("control", "evidence-control")),
          Map.entry("sessions/", Map.of("id", "session")),
          Map.entry("consents/", Map.of("id", "consent")),
          Map.entry("consents/wards/", Map.of("id", "ward")),
          Map.entry("home/consents/", Map.of("id", "consent")),
          Map.entry("rules/", Map.of("id", "request")),
          Map.entry("roles/", Map.of("id", "role")),
          Map.entry("organisations/", Map.of("id", "unit", "account", "account")),
          Map.entry("administrators/moves/", Map.of("id", "administrator-move")),
          Map.entry("requests/", Map.of("id", "request", "paper", "paper")),
          Map.entry("assets/", Map.of("id", "asset")),
          Map.entry("registered-assets/", Map.of("id", "asset")),
          Map.entry("grading/assets/", Map.of("id", "asset")),
          Map.entry("grading/lowerings/", Map.of("id", "lowering")),
          Map.entry("contracts/", Map.of("id", "contract")),
          Map.entry("projects/modes/", Map.of("mode", "mode")),
          Map.entry("projects/", Map.of("id", "project")),
          Map.entry("tenants/", Map.of("tenant", "tenant", "device", "device")),
          Map.entry("open-sessions/", Map.of("id", "session")),
          Map.entry("maintenance/", Map.of("id", "maintenance")),
          Map.entry("support-visits/", Map.of("id", "support-visit")),
          Map.entry("erasures/", Map.of("id", "erasure")),
          Map.entry("tenant-restores/", Map.of("id", "tenant-restore")),
          Map.entry("community-moves/", Map.of("id", "community-move")),
          Map.entry("successions/", Map.of("id", "succession")),
          Map.entry("quotas/", Map.of("tenant", "tenant", "kind", "quota-kind")),
          Map.entry("divisions/", Map.of("code", "tenant")),
          Map.entry("figures/", Map.of("code", "tenant")),
          Map.entry("dead-letters/", Map.of("id", "dead-letter")),
          Map.entry("servers/", Map.of("node", "server")),
          Map.entry("address-blocks/", Map.of("id", "address-block")),
          Map.entry(
              "feeds/",
              Map.of(
                  "device",
                  "device",
                  "command",
                  "command",
                  "child",
                  "child",
                  "form",
                  "maker-form")),
          Map.entry("abuse/findings/", Map.of("id", "finding")),
          Map.entry("abuse/rules/", Map.of("rule", "abuse-rule")),
          Map.entry("retention/holds/", Map.of("id", "hold")),
          Map.entry("identity-providers/", Map.of("id", "identity-provider")),
          Map.entry("consumers/", Map.of("id", "consumer", "credential", "credential")),
          Map.entry(
              "partner-streams/",
              Map.of("id", "partner-stream", "token", "stream-token", "tenant", "tenant")),
          Map.entry(
              "components/",
              Map.of(
                  "id", "component", "version", "component-version", "notice", "component-notice")),
          Map.entry("exchange/assets/", Map.of("asset", "asset")),
          Map.entry("exchange/subscriptions/", Map.of("id", "subscription")),
          Map.entry("exchange/files/", Map.of("id", "exchange-file", "number", "file-part")),
          Map.entry("exchange/reconciliations/", Map.of("id", "reconciliation")),
          Map.entry("exchange/deliveries/", Map.of("id", "delivery")),
          Map.entry("exchange/quarantine/", Map.of("id", "quarantine")),
          Map.entry("supplies/", Map.of("id", "supply")),
          Map.entry("data-quality/quarantine/", Map.of("id", "quarantine")),
          Map.entry("data-quality/notices/", Map.of("id", "quality-notice")),
          Map.entry("data-quality/faults/", Map.of("id", "quality-fault")),
          Map.entry("exchange-networks/", Map.of("id", "network")),
          Map.entry("keys/", Map.of("purpose", "key-purpose", "version", "key-version")),
          Map.entry("apis/", Map.of("api", "api")),
          Map.entry("apis/groups/", Map.of("group", "api-group")),
          Map.entry(
              "applications/",
              Map.of("id", "application", "kind", "grant-kind", "target", "api", "key", "app-key")),
          Map.entry(
              "admissions/",
              Map.of("id", "application", "kind", "grant-kind", "target", "api", "key", "app-key")),
          Map.entry("application-keys/", Map.of("id", "application")),
          Map.entry("sensorthings/", Map.of("version", "sta-version", "path", "sta-path")),
          Map.entry("calendar/days/", Map.of("day", "calendar-day")),
          Map.entry("rosters/", Map.of("id", "shift", "account", "account")),
          Map.entry(
              "security-register/", Map.of("id", "security-record", "paper", "security-paper")),
          Map.entry("documents/", Map.of("id", "document")),
          Map.entry("document-templates/", Map.of("template", "document-template")),
          Map.entry("seals/", Map.of("id", "seal")),
          Map.entry("dossiers/", Map.of("id", "dossier", "document", "document")),
          Map.entry("verify/", Map.of("code", "paper-code")),
          Map.entry("rights/matrices/", Map.of("mode", "mode")));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("log", "AUDIT"),
          Map.entry("purpose", "GOVERNANCE"),
          Map.entry("tier", "COMMUNITY"),
          Map.entry("metric", "smoke"),
          Map.entry("asset", "device-readings"),
          Map.entry("action", "VIEW"),
          Map.entry("field", ""),
          Map.entry("consent", ""),
          Map.entry("organisation", ""),
          Map.entry("organisations", ""),
          Map.entry("scenario", ""),
          Map.entry("pack", "GOVERNMENT"),
          Map.entry("version", "1"),
          Map.entry("day", "2026-01-01"),
          Map.entry("reason", ""),
          Map.entry("groupBy", ""),
          Map.entry("tenant", ""),
          Map.entry("predecessor", "510100000000"),
          Map.entry("successor", "510100000001"),
          Map.entry("offset", ""),
          Map.entry("limit", "500"),
          Map.entry("search", ""),
          Map.entry("person", ""),
          Map.entry("text", ""),
          Map.entry("state", ""),
          Map.entry("path", ""),
          Map.entry("concern", ""),
          Map.entry("project", ""),
          Map.entry("mode", "PPP"),
          Map.entry("mine", ""),
          Map.entry("unread", ""),
          Map.entry("since", ""),
          Map.entry("overdue", ""),
          Map.entry("process", ""),
          Map.entry("whose", ""),
          Map.entry("role", ""),
          Map.entry("lamp", ""),
          Map.entry("door", ""),
          Map.entry("jurisdiction_id", ""),
          Map.entry("service_request_id", ""),
          Map.entry("service_code", ""),
          Map.entry("start_date", ""),
          Map.entry("end_date", ""),
          Map.entry("status", ""),
          Map.entry("page", ""),
          Map.entry("page_size", ""),
          Map.entry("grid", ""),
          Map.entry("myGrids", ""),
          Map.entry("party", ""),
          Map.entry("owner", ""),
          Map.entry("category", ""),
          Map.entry("level", ""),
          Map.entry("sensitive", ""),
          Map.entry("sensitivity", ""),
          Map.entry("month", ""),
          Map.entry("months", "2"),
          Map.entry("days", ""),
          Map.entry("passed", ""),
          Map.entry("area", ""),
          Map.entry("by", "SCENARIO"),
          Map.entry("source", ""),
          Map.entry("responsible", ""),
          Map.entry("holder", ""),
          Map.entry("waiting", ""),
          Map.entry("outcome", ""),
          Map.entry("open", ""),
          Map.entry("drill", ""),
          Map.entry("drills", ""),
          Map.entry("severity", ""),
          Map.entry("device", ""),
          Map.entry("place", ""),
          Map.entry("plan", ""),
          Map.entry("model", ""),
          Map.entry("wanted", "road-camera"),
          Map.entry("link", ""),
          Map.entry("met", ""),
          Map.entry("owed", ""),
          Map.entry("alarmed", ""),
          Map.entry("building", ""),
          Map.entry("storm", ""),
          Map.entry("folded", ""),
          Map.entry("clockOff", ""),
          Map.entry("first", "1"),
          Map.entry("seal", ""),
          Map.entry("from", ""),
          Map.entry("until", ""),
          Map.entry("points", ""),
          Map.entry("hours", ""),
          Map.entry("within", ""),
          Map.entry("fields", ""),
          Map.entry("filter", ""),
          Map.entry("sort", ""),
          Map.entry("after", ""),
          Map.entry("form", ""),
          Map.entry("consumer", ""),
          Map.entry("verdict", ""),
          Map.entry("brake", ""),
          Map.entry("rule", ""),
          Map.entry("analysis", ""),
          Map.entry("side", ""),
          Map.entry("way", ""),
          Map.entry("number", ""),
          Map.entry("hash", ""),
          Map.entry("group", ""),
          Map.entry("grantable", ""),
          Map.entry("outside", ""),
          Map.entry("application", ""),
          Map.entry("api", ""),
          Map.entry("kind", "API"),
          Map.entry("channel", ""),
          Map.entry("signed", ""),
          Map.entry("about", ""),
          Map.entry("target", ""),
          Map.entry("code", ""),
          Map.entry("unit", ""),
          Map.entry("type", ""),
          Map.entry("below", "true"),
          Map.entry("closed", ""),
          Map.entry("delivery", "probe"),
          Map.entry("snapshot", ""),
          Map.entry("more", ""),
          Map.entry("supply", ""),
          Map.entry("supplier", ""),
          Map.entry("whole", ""),
          Map.entry("matter", ""),
          Map.entry("post", ""),
          Map.entry("account", ""),
          Map.entry("year", "2026"),
          Map.entry("office", ""),
          Map.entry("trace", ""),
          Map.entry("city", ""),
          Map.entry("table", ""),
          Map.entry("parent", ""),
          Map.entry("short", ""),
          Map.entry("dryRun", "true"));

  /** An asset that the catalogue would take. */
  static final String SHEET =
      """
      {"id":"probe","name":{"zh":"%1$s","en":"%1$s"},"description":{"zh":"p","en":"p"},"category":"public-service",
       "level":"GENERAL_1","owner":{"GOVERNMENT":"BUREAU","ENTERPRISE":"BUREAU","PPP":"BUREAU"},
       "use":{"GOVERNMENT":{"zh":"p","en":"p"},"ENTERPRISE":{"zh":"p","en":"p"},"PPP":{"zh":"p","en":"p"}},
       "responsible":{"party":"COMMITTEE","office":{"zh":"p","en":"p"}},"legalBasis":[{"zh":"p","en":"p"}],
       "purposes":["GOVERNANCE"],"necessity":{"zh":"p","en":"p"},"scope":{"zh":"p","en":"p"},"source":"PEOPLE",
       "refresh":{"zh":"p","en":"p"},"retention":{"days":30,"from":{"zh":"p","en":"p"},"disposal":"BY_HAND"},
       "fields":[{"name":"mobile","title":{"zh":"p","en":"p"},"type":"TEXT","kind":"PHONE","sensitive":false}]}\
      """;

  /** An empty drawing in base 64. */
  static final String DRAWING =
      "PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnIHZpZXdCb3g9JzAgMCAyMDAgMTAwJy8+";

  private static final String SECURITY_RECORD =
      "{\"kind\":\"incident\",\"subject\":\"p-%s\",\"responsible\":\"probe\",\"version\":0}";
  private static final String FIELD_ENTRY =
      "{\"id\":\"018f0000-0000-7000-8000-000000000036\",\"writtenAt\":\"2026-01-01T00:00:00Z\","
          + "\"sentAt\":\"2026-01-01T00:00:00Z\",\"report\":{\"title\":\"probe\",\"text\":\"probe\"}}";
  private static final String UNIT =
      "{\"type\":\"social-organisation\",\"number\":\"p-%s\",\"name\":\"probe\",\"version\":1}";

  private static final String ROLE =
      """
      {"basis":"GRID_WORKER","nameZh":"探","nameEn":"probe-%s","description":"probe","permissions":["notices:read"],
       "version":1}\
      """;

  private static final String WISH =
      """
      {"tenant":"510100000000","asset":"device-readings","action":"VIEW","purpose":"GOVERNANCE","reason":"stolen",
       "legalBasis":"data-security-law","until":"2027-01-01T00:00:00Z"}\
      """;

  private static final String PROVIDER =
      """
      {"name":"probe-%s","issuer":"https://stolen.invalid","clientId":"p","clientSecret":"p",
       "scope":"5101","tiers":["COMMUNITY"],"linking":"BY_HAND"}\
      """;

  private static final String APPLICATION =
      """
      {"name":"probe","kind":"COMMUNITY","environment":"TEST","purpose":"probe of the battery","contact":"probe",
       "contactPhone":"1"}\
      """;

  private static final String WANTED =
      """
      {"kind":"API","target":"listCases","until":"2026-12-31T00:00:00Z"}\
      """;

  private static final String WORDS_OF_A_CONTRACT =
      """
      {"number":"N","title":"probe","form":"COOPERATION","communities":["510100000000"],
       "from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z"}\
      """;

  private static final String VERSION =
      """
      {"number":"1.0.0","form":"MCP","document":"tools: []","address":"http://127.0.0.2/","healthPath":"/",
       "scenarios":["elderly-care"],"communities":["5101"]}\
      """;

  private static final String MATTER =
      """
      {"kind":"complaint","door":"%s","title":"probe","values":{"what":"probe","about":"noise"}}\
      """;

  /** A rule that takes nothing from anybody. */
  private static final String RULE =
      """
      {"id":"own-probe","name":{"zh":"探","en":"probe"},"severity":"WARNING","forSeconds":0,
       "when":{"metric":"level","op":"<","value":1},"clear":{"metric":"level","op":">=","value":5}}\
      """;

  private static final String PAPER =
      """
      {"request":"018f0000-0000-7000-8000-000000000000","kind":"residence-certificate","values":[]}\
      """;

  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("issueDocument", PAPER),
          Map.entry("reportOwnPositions", "{\"sentAt\":\"2026-01-01T00:00:00Z\",\"fixes\":[]}"),
          Map.entry("readOwnBox", "{\"until\":\"2026-01-01T00:00:00Z\"}"),
          Map.entry(
              "changeLetterWishes",
              """
              {"quietFrom":"22:00","quietUntil":"07:00","language":"zh-CN","largePrint":false,"choices":[]}\
              """),
          Map.entry("countNoticeAudience", "{}"),
          Map.entry("answerNotice", "{\"note\":\"stolen\"}"),
          Map.entry("declineNeighbourActivity", "{\"note\":\"stolen\"}"),
          Map.entry("answerNeighbours", "{\"note\":\"stolen\"}"),
          Map.entry("sayToNeighbours", "{\"note\":\"stolen\"}"),
          Map.entry("signUpWithNeighbours", "{\"shown\":\"stolen\",\"agreed\":true}"),
          Map.entry(
              "offerNeighbourActivity",
              """
              {"title":"probe","body":"probe","place":"probe","startsAt":"%s","endsAt":"%s"}\
              """
                  .formatted(Instant.now().plusSeconds(86_400), Instant.now().plusSeconds(90_000))),
          Map.entry("setLetterAddress", "{\"address\":\"stolen\"}"),
          Map.entry("receiveLetterReceipts", "{}"),
          Map.entry("previewDocument", PAPER),
          Map.entry(
              "planShift",
              """
              {"post":"probe","starts":"2026-01-01T00:00:00Z","ends":"2026-01-01T08:00:00Z",
               "account":"018f0000-0000-7000-8000-000000000000"}\
              """),
          Map.entry("substituteShift", "{\"reason\":\"stolen\"}"),
          Map.entry("setDutySkills", "{\"skills\":[]}"),
          Map.entry("importRoster", "no workbook"),
          Map.entry("importSecurityRecords", "no workbook"),
          Map.entry("makeSecurityRecord", SECURITY_RECORD),
          Map.entry("changeSecurityRecord", SECURITY_RECORD),
          Map.entry("reviewSecurityRecord", "{\"note\":\"stolen\"}"),
          Map.entry("closeSecurityRecord", "{\"note\":\"stolen\"}"),
          Map.entry("addSecurityPaper", "{\"name\":\"stolen\",\"content\":\"AAAA\"}"),
          Map.entry("setCalendarDay", "{\"working\":false,\"name\":\"stolen\"}"),
          Map.entry("setOfficeHours", "{\"hours\":[]}"),
          Map.entry("voidDocument", "{\"reason\":\"stolen\"}"),
          Map.entry("setDocumentTemplate", "{\"closing\":\"stolen\"}"),
          Map.entry(
              "makeSeal", "{\"name\":\"probe\",\"organisation\":\"probe\",\"picture\":\"AAAA\"}"),
          Map.entry("stopSeal", "{\"reason\":\"stolen\"}"),
          Map.entry("openDossier", "{\"number\":\"P-%s\",\"title\":\"probe\"}"),
          Map.entry("addDossierAttachment", "{\"title\":\"probe\",\"content\":\"AAAA\"}"),
          Map.entry("verifyDocumentFile", "{\"content\":\"AAAA\"}"),
          Map.entry("tryAlarmRule", "{\"model\":\"water-tank\",\"days\":1,\"rule\":" + RULE + "}"),
          Map.entry(
              "proposeAlarmRule",
              "{\"model\":\"water-tank\",\"enabled\":false,\"reason\":\"probe\",\"rule\":"
                  + RULE
                  + "}"),
          Map.entry("acceptAlarmRule", "{\"note\":\"stolen\"}"),
          Map.entry("refuseAlarmRule", "{\"note\":\"stolen\"}"),
          Map.entry("judgeAnalysisFinding", "{\"state\":\"CONFIRMED\",\"note\":\"stolen\"}"),
          Map.entry("setAnalysis", "{\"enabled\":true,\"threshold\":4}"),
          Map.entry("noteExtent", "{\"per\":\"canteen\",\"amount\":1}"),
          Map.entry("planDevices", "{\"model\":\"info-screen\",\"count\":1}"),
          Map.entry("writeDeviceLink", "{\"link\":\"WIFI\",\"group\":\"PROPERTY\"}"),
          Map.entry(
              "relayReadings",
              "{\"children\":[{\"device\":\"x\",\"readings\":[{\"ts\":1,\"values\":{\"smoke\":1}}]}]}"),
          Map.entry("answerChildCommand", "{\"state\":\"DONE\"}"),
          Map.entry("sendInForm", "{\"time\":1}"),
          Map.entry("writeDeviceSpecs", "{\"amounts\":{}}"),
          Map.entry("checkComponentContract", "{\"form\":\"MCP\",\"document\":\"{}\"}"),
          Map.entry(
              "proposeComponent",
              """
              {"type":"agent","name":"probe-%s","organisation":"probe","contact":"p","contactPhone":"1","licence":"p",
               "version":\
              """
                  + VERSION
                  + "}"),
          Map.entry("proposeComponentVersion", VERSION),
          Map.entry("deprecateComponent", "{\"reason\":\"stolen\"}"),
          Map.entry("withdrawComponent", "{\"reason\":\"stolen\"}"),
          Map.entry("changeComponentSecret", "{\"secret\":\"stolen-from-another\"}"),
          Map.entry(
              "callComponent",
              """
              {"tenant":"510100000000","scenario":"elderly-care","operation":"probe"}\
              """),
          Map.entry(
              "runComputation",
              """
              {"computation":"home-temperature-mean","tenant":"510100000000","purpose":"GOVERNANCE",
               "from":"2026-11-01T00:00:00Z","until":"2026-11-02T00:00:00Z"}\
              """),
          Map.entry("holdRetention", "{\"code\":\"510100000000\",\"reason\":\"probe\"}"),
          Map.entry("liftRetentionHold", "{\"reason\":\"stolen\"}"),
          Map.entry("acceptPrivacyNotice", "{\"version\":1,\"hash\":\"probe\"}"),
          Map.entry("correctOwnName", "{\"name\":\"\"}"),
          Map.entry("deleteOwnData", "{\"password\":\"stolen\"}"),
          Map.entry("addPlace", "{\"kind\":\"PUBLIC\",\"code\":\"P-%s\",\"name\":\"probe\"}"),
          Map.entry("setLinkageScenario", "{\"on\":true,\"reason\":\"probe\"}"),
          Map.entry(
              "addFloorPlan",
              "{\"place\":\"018f0000-0000-7000-8000-000000000000\",\"name\":\"probe\",\"content\":\""
                  + DRAWING
                  + "\"}"),
          Map.entry("redrawFloorPlan", "{\"content\":\"" + DRAWING + "\"}"),
          Map.entry("renameFloorPlan", "{\"name\":\"stolen\"}"),
          Map.entry("putDeviceOnFloorPlan", "{\"x\":0.5,\"y\":0.5}"),
          Map.entry(
              "publishLinkageTemplate",
              "{\"scenario\":\"perimeter\",\"on\":true,\"open\":[\"SWITCH\"],\"note\":\"probe\"}"),
          Map.entry("withdrawLinkageTemplate", "{\"reason\":\"stolen\"}"),
          Map.entry("adoptLinkageTemplate", "{\"reason\":\"stolen\"}"),
          Map.entry("setEvacuationRoute", "{\"route\":\"stolen\",\"assembly\":\"stolen\"}"),
          Map.entry(
              "planDrill",
              """
              {"scenario":"fire","device":"00000000-0000-0000-0000-000000000000","real":false,
               "plannedFor":"2026-11-01T00:00:00Z"}\
              """),
          Map.entry("recordDrill", "{\"participants\":1,\"findings\":\"stolen\"}"),
          Map.entry("renamePlace", "{\"name\":\"stolen\"}"),
          Map.entry(
              "registerDevice",
              "{\"code\":\"D-%s\",\"name\":\"probe\",\"model\":\"smoke-detector\"}"),
          Map.entry(
              "openCase",
              """
              {"kind":"FACILITY","source":"CLERK","title":"probe","description":"probe","severity":"MINOR"}\
              """),
          Map.entry("dispatchCase", "{\"account\":\"" + UUID.randomUUID() + "\"}"),
          Map.entry("handleCase", "{\"note\":\"stolen\",\"photos\":[]}"),
          Map.entry("confirmCase", "{\"note\":\"stolen\"}"),
          Map.entry("report", "{\"title\":\"probe\",\"text\":\"probe\",\"photos\":[]}"),
          Map.entry("sendFieldEntry", FIELD_ENTRY),
          Map.entry("openMatter", MATTER.formatted("COUNTER")),
          Map.entry("checkMatter", MATTER.formatted("COUNTER")),
          Map.entry("openOwnMatter", MATTER.formatted("RESIDENT")),
          Map.entry("checkOwnMatter", MATTER.formatted("RESIDENT")),
          Map.entry("suspendMatter", "{\"reason\":\"stolen\"}"),
          Map.entry("urgeMatter", "{\"reason\":\"stolen\"}"),
          Map.entry("cancelMatter", "{\"reason\":\"stolen\"}"),
          Map.entry("withdrawOwnMatter", "{\"reason\":\"stolen\"}"),
          Map.entry("appraiseOwnMatter", "{\"satisfaction\":\"GOOD\"}"),
          Map.entry(
              "bookAppointment", "{\"kind\":\"complaint\",\"starts\":\"2026-01-01T02:00:00Z\"}"),
          Map.entry("followMatter", "{\"number\":\"probe\",\"code\":\"probe\"}"),
          Map.entry(
              "appraiseMatter",
              "{\"number\":\"probe\",\"code\":\"probe\",\"satisfaction\":\"GOOD\"}"),
          Map.entry(
              "openOpen311Request",
              "service_code=complaint&description=probe&attribute[about]=noise"),
          Map.entry("tellMatter", "{\"name\":\"stolen\",\"values\":{}}"),
          Map.entry(
              "performTasks",
              "{\"deed\":\"TAKE\",\"tasks\":[\"018f0000-0000-7000-8000-000000000000\"]}"),
          Map.entry("takeTasks", "{\"tasks\":[\"018f0000-0000-7000-8000-000000000000\"]}"),
          Map.entry("giveBackTask", "{\"reason\":\"stolen\"}"),
          Map.entry("passOnTask", "{\"role\":\"CLERK\",\"reason\":\"stolen\"}"),
          Map.entry("completeTask", "{\"values\":{},\"note\":\"stolen\"}"),
          Map.entry("completeOwnTask", "{\"values\":{},\"note\":\"stolen\"}"),
          Map.entry("draftProcess", "{\"xml\":\"<probe/>\"}"),
          Map.entry("checkProcess", "{\"xml\":\"<probe/>\"}"),
          Map.entry("beginProcessDesign", "{\"key\":\"-\"}"),
          Map.entry("remarkProcessDesign", "{\"xml\":\"<probe/>\"}"),
          Map.entry("fitProcessDesign", "{\"xml\":\"<probe/>\"}"),
          Map.entry("tryProcessDesign", "{\"xml\":\"<probe/>\"}"),
          Map.entry("previewProcessForm", "{\"form\":\"a: b\",\"step\":\"start\"}"),
          Map.entry("submitProcessDesign", "{\"note\":\"probe\"}"),
          Map.entry("refuseProcessDesign", "{\"reason\":\"probe\"}"),
          Map.entry("withdrawProcess", "{\"reason\":\"stolen\"}"),
          Map.entry("previewMigration", "{\"to\":\"018f0000-0000-7000-8000-000000000000\"}"),
          Map.entry("migrateProcess", "{\"to\":\"018f0000-0000-7000-8000-000000000000\"}"),
          Map.entry("publishNotice", "{\"title\":\"probe\",\"body\":\"probe\"}"),
          Map.entry(
              "createAccount",
              "{\"username\":\"probe-%s\",\"displayName\":\"probe\",\"roles\":[\"RESIDENT\"]}"),
          Map.entry("changeRoles", "{\"roles\":[\"RESIDENT\"]}"),
          Map.entry("makeOrganisation", UNIT),
          Map.entry("changeOrganisation", UNIT),
          Map.entry("moveOrganisation", "{}"),
          Map.entry("closeOrganisation", "{\"reason\":\"stolen\"}"),
          Map.entry(
              "joinOrganisation",
              "{\"account\":\"018f0000-0000-7000-8000-000000000000\",\"post\":\"stolen\"}"),
          Map.entry("importOrganisations", "no workbook"),
          Map.entry("importDevices", "no workbook"),
          Map.entry("importVideoDevices", "no workbook"),
          Map.entry("importFloorPlanDevices", "no workbook"),
          Map.entry("importComponents", "no workbook"),
          Map.entry("changeAccount", "{\"displayName\":\"stolen\"}"),
          Map.entry("makeRole", ROLE),
          Map.entry("changeRole", ROLE),
          Map.entry(
              "proposeAdministrator",
              "{\"account\":\"018f0000-0000-7000-8000-000000000000\",\"roles\":[\"CITY_AUDITOR\"],\"reason\":\"stolen\"}"),
          Map.entry("proposeSeparation", "{\"reason\":\"stolen\"}"),
          Map.entry("provisionTenant", "{\"code\":\"510100000000\",\"mode\":\"PPP\"}"),
          Map.entry(
              "announceMaintenance",
              "{\"mode\":\"NOTICE\",\"wordsZh\":\"stolen\",\"wordsEn\":\"stolen\",\"endsAt\":\"2026-01-01T00:00:00Z\"}"),
          Map.entry(
              "askSupportVisit", "{\"tenant\":\"510100000000\",\"reason\":\"stolen\",\"hours\":1}"),
          Map.entry("exportWhole", "{\"phrase\":\"a phrase that nobody guesses\"}"),
          Map.entry(
              "proposeSuccession",
              "{\"predecessor\":\"510100000000\",\"successor\":\"510100000001\",\"effectiveOn\":\"2026-01-01\",\"reason\":\"stolen\"}"),
          Map.entry(
              "proposeTenantRestore",
              "{\"tenant\":\"510100000000\",\"moment\":\"2026-01-01T00:00:00Z\",\"reason\":\"stolen\"}"),
          Map.entry("proposeErasure", "{\"tenant\":\"510100000000\",\"reason\":\"stolen\"}"),
          Map.entry(
              "previewCommunityMove", "{\"tenant\":\"510100000000\",\"street\":\"510100000\"}"),
          Map.entry(
              "planCommunityMove",
              "{\"tenant\":\"510100000000\",\"street\":\"510100000\",\"day\":\"2026-12-31\",\"document\":\"stolen\"}"),
          Map.entry("refuseSupportVisit", "{\"note\":\"stolen\"}"),
          Map.entry("setQuota", "{\"soft\":1,\"hard\":2,\"note\":\"stolen\"}"),
          Map.entry("suspendTenant", "{\"reason\":\"stolen\"}"),
          Map.entry(
              "setTenantState",
              "{\"state\":\"SUSPENDED\",\"reason\":\"stolen\",\"since\":\"2026-01-01T00:00:00Z\"}"),
          Map.entry("previewDeadLetter", "{\"payload\":\"{}\"}"),
          Map.entry("repairDeadLetter", "{\"payload\":\"{}\",\"repairs\":0}"),
          Map.entry("setDeadLetterAside", "{\"reason\":\"stolen\"}"),
          Map.entry("replayDeadLetters", "{\"device\":\"none\",\"limit\":1}"),
          Map.entry("changeTenantMode", "{\"mode\":\"ENTERPRISE\",\"reason\":\"stolen\"}"),
          Map.entry(
              "openProject",
              """
              {"number":"P","name":"probe","mode":"PPP","department":"BUYER","publicGood":false,"grounds":"probe"}\
              """),
          Map.entry("draftContract", WORDS_OF_A_CONTRACT),
          Map.entry("reviseContract", WORDS_OF_A_CONTRACT),
          Map.entry("signContract", "{\"hash\":\"stolen\"}"),
          Map.entry(
              "supplementContract",
              "{\"kind\":\"TERMINATION\",\"effective\":\"2035-01-01T00:00:00Z\"}"),
          Map.entry("endContract", "{\"reason\":\"stolen\"}"),
          Map.entry(
              "applyForData",
              """
              {"tenant":"510100000000","asset":"device-readings","action":"VIEW","purpose":"GOVERNANCE",
               "reason":"probe","legalBasis":"data-security-law","until":"2027-01-01T00:00:00Z"}\
              """),
          Map.entry("submitRequest", WISH),
          Map.entry("returnRequest", "{\"note\":\"stolen\"}"),
          Map.entry("supplementRequest", "{\"note\":\"stolen\",\"application\":" + WISH + "}"),
          Map.entry("addRequestPaper", "{\"name\":\"probe.pdf\",\"content\":\"JVBERi0xLjcK\"}"),
          Map.entry("objectToAnswer", "{\"reason\":\"stolen\"}"),
          Map.entry("upholdAnswer", "{\"note\":\"stolen\"}"),
          Map.entry("changeAnswer", "{\"until\":\"2027-01-01T00:00:00Z\",\"note\":\"stolen\"}"),
          Map.entry("grantRequest", "{\"until\":\"2030-01-01T00:00:00Z\",\"note\":\"stolen\"}"),
          Map.entry("checkRules", "{\"pack\":\"FLOORS\",\"text\":\"stolen\"}"),
          Map.entry("draftRules", "{\"pack\":\"FLOORS\",\"text\":\"stolen\",\"note\":\"x\"}"),
          Map.entry("acceptRules", "{}"),
          Map.entry("withdrawRules", "{\"note\":\"stolen\"}"),
          Map.entry("backOutRules", "{\"note\":\"stolen\"}"),
          Map.entry("refuseRequest", "{\"note\":\"stolen\"}"),
          Map.entry("giveConsent", "{\"text\":\"home-health\",\"version\":1,\"hash\":\"probe\"}"),
          Map.entry("withdrawConsent", "{\"reason\":\"stolen\"}"),
          Map.entry("withdrawConsentAtDesk", "{\"reason\":\"stolen\"}"),
          Map.entry(
              "recordConsent",
              "{\"given\":{\"text\":\"home-health\",\"version\":1,\"hash\":\"probe\"},\"language\":\"en\",\"scan\":\"\"}"),
          Map.entry(
              "recordWard",
              """
              {"guardian":"018f0000-0000-7000-8000-000000000000","name":"probe","born":"2020-01-01",
               "relation":"MOTHER","proof":"probe"}\
              """),
          Map.entry("endWard", "{\"reason\":\"stolen\"}"),
          Map.entry("importDivisions", "code,name,level,parent\n"),
          Map.entry(
              "registerConsumer",
              """
              {"name":"probe","kind":"DEPARTMENT","organisation":"probe-%s","organisationName":"probe",
               "contact":"probe","contactPhone":"1","until":"2028-01-01T00:00:00Z"}\
              """),
          Map.entry(
              "openPartnerStream",
              """
              {"consumer":"018f0000-0000-7000-8000-000000000000","name":"probe"}\
              """),
          Map.entry(
              "limitPartnerStream",
              "{\"perSecond\":1,\"kilobytesPerSecond\":1,\"backlogMegabytes\":1}"),
          Map.entry("admitPartnerStream", "{\"models\":[]}"),
          Map.entry(
              "issueStreamToken",
              "{\"label\":\"stolen\",\"until\":\"2027-01-01T00:00:00Z\",\"overlapHours\":0}"),
          Map.entry("closePartnerStream", "{\"reason\":\"stolen\"}"),
          Map.entry("decideFinding", "{\"verdict\":\"FALSE_ALARM\",\"note\":\"stolen\"}"),
          Map.entry("widenFinding", "{\"target\":\"TOKENS\",\"note\":\"stolen\"}"),
          Map.entry("releaseFinding", "{\"note\":\"stolen\"}"),
          Map.entry("suspendConsumer", "{\"reason\":\"stolen\"}"),
          Map.entry("prolongConsumer", "{\"until\":\"2028-01-01T00:00:00Z\"}"),
          Map.entry("addConsumerCertificate", "{\"certificate\":\"stolen\"}"),
          Map.entry("issueConsumerKey", "{\"label\":\"p\",\"until\":\"2028-01-01T00:00:00Z\"}"),
          Map.entry(
              "subscribe",
              """
              {"asset":"alarms","tenants":["510100000000"],"purpose":"GOVERNANCE","endpoint":"http://127.0.0.1/"}\
              """),
          Map.entry(
              "orderExchangeFile",
              """
              {"asset":"alarms","tenant":"510100000000","purpose":"GOVERNANCE"}\
              """),
          Map.entry("deliverRows", "[]"),
          Map.entry("reconcileRows", "{\"count\":0,\"digest\":\"" + "0".repeat(64) + "\"}"),
          Map.entry(
              "agreeSupply",
              """
              {"asset":"018f0000-0000-7000-8000-000000000000","consumer":"018f0000-0000-7000-8000-000000000000",
               "rights":"cases","key":["x"],"refreshHours":24}\
              """),
          Map.entry("repairQuarantinedRow", "{\"values\":{\"x\":\"stolen\"},\"note\":\"stolen\"}"),
          Map.entry("releaseQuarantinedRow", "{\"note\":\"stolen\"}"),
          Map.entry("rejectQuarantinedRow", "{\"note\":\"stolen\"}"),
          Map.entry(
              "mergeMatter",
              "{\"into\":\"018f0000-0000-7000-8000-000000000000\",\"reason\":\"stolen\"}"),
          Map.entry("urgeEscalatedMatter", "{\"reason\":\"stolen\"}"),
          Map.entry("partMatter", "{\"reason\":\"stolen\"}"),
          Map.entry(
              "askOpinion",
              "{\"account\":\"018f0000-0000-7000-8000-000000000000\",\"question\":\"stolen\"}"),
          Map.entry("giveOpinion", "{\"text\":\"stolen\"}"),
          Map.entry("declineOpinion", "{\"reason\":\"stolen\"}"),
          Map.entry("urgeOpinion", "{\"reason\":\"stolen\"}"),
          Map.entry("withdrawOpinion", "{\"reason\":\"stolen\"}"),
          Map.entry(
              "enterAbsence",
              "{\"account\":\"018f0000-0000-7000-8000-000000000000\","
                  + "\"starts\":\"2036-11-01T00:00:00Z\",\"ends\":\"2036-11-02T00:00:00Z\","
                  + "\"reason\":\"stolen\"}"),
          Map.entry("settleQualityFault", "{\"note\":\"stolen\"}"),
          Map.entry("chooseSupplyFormat", "{\"format\":\"building-register\"}"),
          Map.entry("chooseConsumerFormat", "{\"format\":\"emergency-command\"}"),
          Map.entry("allowExchangeNetwork", "{\"range\":\"192.0.2.1\",\"note\":\"probe\"}"),
          Map.entry("traceExport", "nothing of ours"),
          Map.entry("sendReadings", "{}"),
          Map.entry(
              "setIntervals",
              "{\"devices\":[\"018f0000-0000-7000-8000-000000000000\"],\"collectSeconds\":60,"
                  + "\"uploadSeconds\":600,\"cause\":\"stolen\"}"),
          Map.entry(
              "settleDoubts",
              "{\"values\":[\"018f0000-0000-7000-8000-000000000000\"],\"state\":\"REJECTED\",\"note\":\"stolen\"}"),
          Map.entry("sendCommand", "{\"command\":\"silence\",\"cause\":\"stolen\"}"),
          Map.entry("answerCommand", "{\"state\":\"DONE\"}"),
          Map.entry(
              "planDevice", "{\"code\":\"P-%s\",\"name\":\"probe\",\"model\":\"smoke-detector\"}"),
          Map.entry("moveDevice", "{\"to\":\"STOPPED\",\"reason\":\"stolen\"}"),
          Map.entry("replaceDevice", "{\"code\":\"R-%s\",\"reason\":\"stolen\"}"),
          Map.entry("recordCheck", "{\"plan\":\"quarterly-inspection\",\"answers\":[]}"),
          Map.entry("overlapDeviceSecret", "{\"overlap\":\"PT1H\"}"),
          Map.entry("enrolVideoDevice", "{\"gbId\":\"51010400001320000001\"}"),
          Map.entry(
              "takeVideoChannel",
              "{\"code\":\"V-%s\",\"name\":\"probe\",\"model\":\"road-camera\"}"),
          Map.entry("writeDevicePlate", "{\"brand\":\"stolen\"}"),
          Map.entry("writeDeviceFile", "{\"maker\":\"stolen\",\"source\":\"probe\"}"),
          Map.entry("registerIdentityProvider", PROVIDER),
          Map.entry("changeIdentityProvider", PROVIDER),
          Map.entry("tryIdentityProvider", "{\"issuer\":\"https://stolen.invalid\"}"),
          Map.entry("backChannelLogout", "logout_token=stolen"),
          Map.entry("blockAddress", "{\"range\":\"192.0.2.1\",\"reason\":\"probe\"}"),
          Map.entry("enterApi", "{\"id\":\"probe-%s\",\"group\":\"community\"}"),
          Map.entry("addApiGroup", "{\"id\":\"probe-%s\",\"zh\":\"p\",\"en\":\"p\"}"),
          Map.entry("renameApiGroup", "{\"zh\":\"p\",\"en\":\"p\"}"),
          Map.entry("changeApi", "{\"state\":\"HIDDEN\",\"reason\":\"stolen\"}"),
          Map.entry("setApiLimit", "{\"kind\":\"ADDRESS\",\"perSecond\":900,\"burst\":900}"),
          Map.entry("draftApplication", APPLICATION),
          Map.entry("changeApplication", APPLICATION),
          Map.entry("askForApi", WANTED),
          Map.entry("grantApi", WANTED),
          Map.entry("applyForAdmission", "{\"declared\":[]}"),
          Map.entry("refuseApplication", "{\"reason\":\"stolen\"}"),
          Map.entry("suspendApplication", "{\"reason\":\"stolen\"}"),
          Map.entry("issueApplicationKey", "{\"label\":\"stolen\"}"),
          Map.entry("registerAsset", SHEET),
          Map.entry(
              "nameAssetKeeper",
              "{\"unit\":\"018f0000-0000-7000-8000-000000000000\",\"post\":\"stolen\"}"),
          Map.entry("reviseAsset", SHEET),
          Map.entry("proposeAssetLevels", "{\"samples\":{}}"),
          Map.entry("confirmAsset", "{\"grades\":[]}"),
          Map.entry("showAsset", "{\"shown\":true}"),
          Map.entry("withdrawAsset", "{\"reason\":\"stolen\"}"),
          Map.entry("gradeAsset", "{\"field\":\"mobile\",\"level\":\"CORE\"}"),
          Map.entry("tryGrading", "{\"sheet\":" + SHEET + ",\"samples\":{}}"),
          Map.entry("importAssets", "no workbook"),
          Map.entry("importAccounts", "no workbook"),
          Map.entry("makeSensorThings", "{\"name\":\"probe\",\"description\":\"stolen\"}"),
          Map.entry("changeSensorThings", "{\"description\":\"stolen\"}"),
          Map.entry(
              "changeSignInTerms",
              "{\"factorRoles\":[],\"shortest\":8,\"remembered\":0,\"idleMinutes\":720,"
                  + "\"sessionHours\":24}"),
          Map.entry("beginSecondFactor", "{}"),
          Map.entry("confirmSecondFactor", "{}"),
          Map.entry("issueToken", "{}"),
          Map.entry("changePassword", "{}"));

  private Feeding() {}

  /** The operation's address for the things of the given side. */
  static String address(Operation operation, Map<String, String> things) {
    var path = operation.path();
    for (var name : operation.inPath()) {
      path = path.replace("{" + name + "}", things.get(thing(operation, name)));
    }
    var query = new StringBuilder();
    for (var name : operation.inQuery()) {
      var word = name.equals("tenant") ? things.get("tenant") : WORDS.get(name);
      if (word == null) {
        throw new AssertionError(
            operation
                + " has a query parameter that the isolation battery does not know: "
                + name
                + ". Add it to Feeding.WORDS.");
      }
      if (!word.isEmpty()) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(word);
      }
    }
    return path + query;
  }

  static String thing(Operation operation, String parameter) {
    return THINGS.entrySet().stream()
        .filter(entry -> operation.path().startsWith(BASE + entry.getKey()))
        .filter(entry -> entry.getValue().containsKey(parameter))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> entry.getValue().get(parameter))
        .orElseThrow(
            () ->
                new AssertionError(
                    operation
                        + ": the isolation battery does not know what {"
                        + parameter
                        + "} names. Add it to Feeding.THINGS, and such a thing to World."));
  }

  /** A body that the operation would take, or null where it takes none. */
  static String body(Operation operation) {
    if (!operation.body()) {
      return null;
    }
    var body = BODIES.get(operation.id());
    if (body == null) {
      throw new AssertionError(
          operation
              + " takes a body that the isolation battery does not know. Add one to"
              + " Feeding.BODIES.");
    }
    return body.formatted(UUID.randomUUID().toString().substring(0, 8));
  }

  static String mediaType(Operation operation) {
    return switch (operation.id()) {
      case "importDivisions" -> "text/csv";
      case "importAssets",
          "importAccounts",
          "importOrganisations",
          "importDevices",
          "importVideoDevices",
          "importFloorPlanDevices",
          "importRoster",
          "importSecurityRecords",
          "importComponents" ->
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "traceExport" -> "application/octet-stream";
      case "backChannelLogout", "openOpen311Request" -> "application/x-www-form-urlencoded";
      default -> "application/json";
    };
  }
}
