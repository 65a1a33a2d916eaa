package org.linli.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.it.home.Door;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;

/**
 * One of the two communities: its people, and one thing of every kind, made by them over REST.
 *
 * @param mark stands in every text of this side, and nowhere else
 * @param things ids by kind
 */
record Side(String tenant, String mark, Map<String, Rest> people, Map<String, String> things) {

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final long PATIENCE_MILLIS = 30_000;
  private static final int SHORTEST_MARK = 8;

  static Side settle(Installation installation, Rest bureau, String tenant) {
    var mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
    var enrolment = new Enrolment(installation);
    var operator = "op-" + mark;
    enrolment.organisation(operator);
    assertThat(
            bureau
                .send(
                    "PUT",
                    "/api/v1/tenants/" + tenant + "/mode",
                    "{\"mode\":\"ENTERPRISE\",\"reason\":\"isolation\"}",
                    Map.of())
                .status())
        .isIn(200, 204);
    var people = new HashMap<String, Rest>();
    people.put("clerk", enrolment.account("COMMUNITY", "CLERK", null, tenant, null));
    people.put("worker", enrolment.account("COMMUNITY", "GRID_WORKER", null, tenant, null));
    people.put("resident", enrolment.account("RESIDENT", "RESIDENT", null, tenant, null));
    people.put(
        "street",
        enrolment.account("STREET", "STREET_OFFICER", tenant.substring(0, 9), null, null));
    people.put("manager", enrolment.account("OPERATOR", "OPERATOR_MANAGER", null, null, operator));
    var side = new Side(tenant, mark, people, new HashMap<>());
    side.things.put("tenant", tenant);
    side.things.put("mode", "PPP");
    side.things.put("quota-kind", "EXPORTS");
    side.things.put("maintenance", UUID.randomUUID().toString());
    side.things.put("support-visit", UUID.randomUUID().toString());
    side.things.put("erasure", UUID.randomUUID().toString());
    side.things.put("tenant-restore", UUID.randomUUID().toString());
    side.things.put("community-move", UUID.randomUUID().toString());
    side.things.put("succession", UUID.randomUUID().toString());
    side.things.put("dead-letter", UUID.randomUUID().toString());
    side.things.put("server", "no-such-server-1");
    side.things.put("address-block", UUID.randomUUID().toString());
    side.things.put("hold", UUID.randomUUID().toString());
    side.things.put("finding", UUID.randomUUID().toString());
    side.things.put("abuse-rule", UUID.randomUUID().toString());
    side.things.put("identity-provider", UUID.randomUUID().toString());
    side.things.put("consumer", UUID.randomUUID().toString());
    side.things.put("component", UUID.randomUUID().toString());
    side.things.put("component-version", "1.0.0");
    side.things.put("component-notice", UUID.randomUUID().toString());
    side.things.put("credential", UUID.randomUUID().toString());
    side.things.put("partner-stream", UUID.randomUUID().toString());
    side.things.put("stream-token", "stream-" + UUID.randomUUID());
    side.things.put("subscription", UUID.randomUUID().toString());
    side.things.put("exchange-file", UUID.randomUUID().toString());
    side.things.put("file-part", "97319641");
    side.things.put("quality-fault", UUID.randomUUID().toString());
    for (var kind :
        List.of("delivery", "quarantine", "supply", "quality-notice", "reconciliation")) {
      side.things.put(kind, UUID.randomUUID().toString());
    }
    for (var kind : List.of("matter-kind", "own-task", "process", "opinion", "absence")) {
      side.things.put(kind, UUID.randomUUID().toString());
    }
    side.things.put("matter-file", UUID.randomUUID().toString());
    side.things.put("matter-paper", UUID.randomUUID().toString());
    side.things.put("failed-step", UUID.randomUUID().toString());
    side.things.put("letter", UUID.randomUUID().toString());
    side.things.put("box-note", UUID.randomUUID().toString());
    side.things.put("letter-channel", "no-such-letter-channel");
    side.things.put("appointment", UUID.randomUUID().toString());
    side.things.put("open311-format", "json");
    side.things.put("network", UUID.randomUUID().toString());
    side.things.put("key-purpose", UUID.randomUUID().toString());
    side.things.put("key-version", UUID.randomUUID().toString());
    for (var kind : List.of("api", "api-group", "grant-kind", "app-key")) {
      side.things.put(kind, UUID.randomUUID().toString());
    }
    side.furnish(new Door(installation));
    side.reportedBefore(new Rows(installation, tenant));
    side.agree(bureau, operator);
    return side;
  }

  private void furnish(Door door) {
    var clerk = people.get("clerk");
    var grid = make(clerk, "places", Map.of("kind", "GRID", "code", "G-" + mark, "name", mark));
    var compound =
        make(clerk, "places", Map.of("kind", "COMPOUND", "code", "C-" + mark, "name", mark));
    things.put(
        "place",
        make(
            clerk,
            "places",
            Map.of(
                "kind",
                "BUILDING",
                "parent",
                compound,
                "grid",
                grid,
                "code",
                "B-" + mark,
                "name",
                mark)));
    var issued =
        clerk
            .post(
                "/api/v1/devices",
                Map.of(
                    "code",
                    "D-" + mark,
                    "name",
                    mark,
                    "model",
                    "smoke-detector",
                    "place",
                    things.get("place")))
            .json();
    things.put("device", issued.path("id").asText());
    // Channels come by the SIP door alone: one of another community is as unknown as this one.
    things.put("channel", UUID.randomUUID().toString());
    things.put(
        "floor-plan",
        make(
            clerk,
            "plans",
            Map.of("place", things.get("place"), "name", mark, "content", Feeding.DRAWING)));
    var spot = "/api/v1/plans/" + things.get("floor-plan") + "/devices/" + things.get("device");
    assertThat(clerk.send("PUT", spot, Map.of("x", 0.5, "y", 0.5), Map.of()).status())
        .isEqualTo(204);
    var sent =
        door.send(
            things.get("device"),
            issued.path("secret").asText(),
            Map.of("ts", Instant.now().toString(), "values", Map.of("smoke", 60)));
    assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    var thing = clerk.get("/api/sensorthings/v1.1/Things").json().path("value").path(0);
    things.put("child", "no-such-child");
    things.put("maker-form", "no-such-form");
    things.put("sta-version", "v1.1");
    things.put("sta-path", "Things(" + thing.path("@iot.id").asText() + ")");
    things.put(
        "command",
        make(
            clerk,
            "devices/" + things.get("device") + "/commands",
            Map.of("command", "silence", "cause", mark)));
    consent(clerk);
    things.put("application", make(clerk, "applications", application()));
    things.put("notice", make(clerk, "notices", Map.of("title", mark, "body", mark)));
    things.put(
        "neighbour-activity",
        make(
            clerk,
            "neighbour-activities",
            Map.of(
                "title",
                mark,
                "body",
                mark,
                "place",
                mark,
                "startsAt",
                Instant.now().plusSeconds(86_400).toString(),
                "endsAt",
                Instant.now().plusSeconds(90_000).toString())));
    things.put("neighbour-word", UUID.randomUUID().toString());
    var account =
        clerk.post(
            "/api/v1/accounts",
            Map.of(
                "username", "resident-" + mark, "displayName", mark, "roles", List.of("RESIDENT")));
    things.put("account", id(account));
    var role =
        clerk.post(
            "/api/v1/roles",
            Map.of(
                "basis", "GRID_WORKER",
                "nameZh", mark,
                "nameEn", mark,
                "description", mark,
                "permissions", List.of("notices:read")));
    things.put("role", id(role));
    things.put(
        "unit",
        make(
            clerk,
            "organisations",
            Map.of("type", "residents-committee", "number", mark, "name", mark)));
    things.put(
        "security-record",
        make(
            clerk,
            "security-register",
            Map.of("kind", "incident", "subject", mark, "responsible", mark)));
    things.put("security-paper", UUID.randomUUID().toString());
    things.put(
        "dossier", make(clerk, "dossiers", Map.of("number", mark, "title", mark, "matter", mark)));
    for (var kind :
        List.of("document", "seal", "document-template", "paper-code", "calendar-day", "shift")) {
      things.put(kind, UUID.randomUUID().toString());
    }
    things.put("administrator-move", UUID.randomUUID().toString());
    things.put("run", awaited(clerk, "/api/v1/linkage/runs"));
    things.put("warning", awaited(clerk, "/api/v1/linkage/warnings"));
    things.put("linkage-template", UUID.randomUUID().toString());
    things.put("linkage-scenario", UUID.randomUUID().toString());
    things.put(
        "drill",
        make(
            clerk,
            "linkage/drills",
            Map.of(
                "scenario",
                "fire",
                "device",
                things.get("device"),
                "real",
                false,
                "plannedFor",
                Instant.now().toString(),
                "note",
                mark)));
    things.put("token", clerk.get("/api/v1/tokens").json().path(0).path("id").asText());
    things.put("session", UUID.randomUUID().toString());
    // The controls of the standards are the same for all.
    things.put("evidence-control", UUID.randomUUID().toString());
    matters(clerk);
    things.put("alarm", awaited(clerk, "/api/v1/alarms"));
    things.put("storm", UUID.randomUUID().toString());
    things.put("alarm-rule", UUID.randomUUID().toString());
    // Analyses find things at night alone, and their names are the same for all.
    things.put("analysis-finding", UUID.randomUUID().toString());
    things.put("analysis", UUID.randomUUID().toString());
  }

  /** A case that the resident's report opened while reports did: they stay readable. */
  private void reportedBefore(Rows rows) {
    var id = UUID.randomUUID();
    var step = UUID.randomUUID();
    var photo = UUID.randomUUID();
    assertThat(
            rows.change(
                """
                insert into case_file (tenant_id, id, number, kind, source, title, description, severity, state,
                  reporter, opened_at, due_at)
                select tenant_id, ?, ?, 'REPORT', 'RESIDENT', ?, ?, 'MINOR', 'OPEN', applicant_id, now(),
                  now() + interval '1 day' from matter where id = ?\
                """,
                id,
                mark,
                mark,
                mark,
                UUID.fromString(things.get("own-matter"))))
        .isOne();
    rows.change(
        "insert into case_step (tenant_id, case_id, id, at, action, actor)"
            + " values (?, ?, ?, now(), 'OPENED', ?)",
        tenant,
        id,
        step,
        mark);
    rows.change(
        "insert into case_photo (tenant_id, case_id, step_id, id, at, media_type, content)"
            + " values (?, ?, ?, ?, now(), 'image/png', ?)",
        tenant,
        id,
        step,
        photo,
        PIXEL);
    things.put("case", id.toString());
    things.put("photo", photo.toString());
  }

  /** What was asked for at the counter and by the resident, and the first task of it. */
  private void matters(Rest clerk) {
    var values = Map.of("what", mark, "about", "noise");
    things.put(
        "matter",
        make(
            clerk,
            "matters",
            Map.of("kind", "complaint", "door", "COUNTER", "title", mark, "values", values)));
    things.put(
        "own-matter",
        make(
            people.get("resident"),
            "own-matters",
            Map.of("kind", "complaint", "title", mark, "values", values)));
    var work = clerk.get("/api/v1/work").json().path("items");
    things.put("task", work.path(0).path("task").asText());
    things.put(
        "own-event", make(people.get("resident"), "reports", Map.of("title", mark, "text", mark)));
  }

  /** What the resident agreed to, and a child in the resident's care. */
  private void consent(Rest clerk) {
    var resident = people.get("resident");
    var text = resident.get("/api/v1/home/consents/texts").json().path(0);
    var given =
        Map.of(
            "text", text.path("id").asText(),
            "version", text.path("version").asInt(),
            "hash", text.path("hash").asText());
    things.put("consent", make(resident, "home/consents", given));
    var guardian = resident.get("/api/v1/home/consents/persons").json().path(0).path("id").asText();
    var child =
        Map.of(
            "guardian", guardian,
            "name", mark,
            "born", Instant.now().minusSeconds(100_000_000).toString().substring(0, 10),
            "relation", "MOTHER",
            "proof", mark);
    things.put("ward", make(clerk, "consents/wards", child));
  }

  private Map<String, ?> application() {
    return Map.of(
        "name",
        mark,
        "kind",
        "COMMUNITY",
        "environment",
        "TEST",
        "purpose",
        mark,
        "contact",
        mark,
        "contactPhone",
        "1");
  }

  /** An asset of the community, with a level that somebody wants lower. */
  private void register(Rest bureau) {
    var clerk = people.get("clerk");
    things.put("asset", id(clerk.post("/api/v1/registered-assets", Feeding.SHEET.formatted(mark))));
    var address = "/api/v1/registered-assets/" + things.get("asset");
    assertThat(clerk.post(address + "/proposals", Map.of()).status()).isEqualTo(200);
    var lower = Map.of("field", "mobile", "level", "GENERAL_2", "reason", mark);
    var confirmed = bureau.post(address + "/confirmation", Map.of("grades", List.of(lower)));
    assertThat(confirmed.status()).as(confirmed.text()).isBetween(200, 204);
    things.put("lowering", awaited(clerk, "/api/v1/grading/lowerings"));
  }

  private void agree(Rest bureau, String operator) {
    var project =
        bureau.post(
            "/api/v1/projects",
            Map.of(
                "number",
                mark,
                "name",
                mark,
                "mode",
                "ENTERPRISE",
                "department",
                "SUPERVISOR",
                "publicGood",
                false,
                "grounds",
                mark));
    things.put("project", id(project));
    var contract = bureau.send("POST", "/api/v1/contracts", words(operator), Map.of());
    things.put("contract", id(contract));
    var path = "/api/v1/contracts/" + things.get("contract");
    var hash = bureau.post(path + "/propose", Map.of()).json().path("hash").asText();
    for (var party : List.of(bureau, people.get("manager"))) {
      var signed = party.post(path + "/signatures", Map.of("hash", hash));
      assertThat(signed.status()).as(signed.text()).isEqualTo(200);
    }
    var request =
        bureau.post(
            "/api/v1/requests",
            Map.of(
                "tenant",
                tenant,
                "asset",
                "device-readings",
                "action",
                "VIEW",
                "purpose",
                "RESEARCH",
                "reason",
                mark,
                "legalBasis",
                "government-data-sharing",
                "until",
                Instant.now().plusSeconds(86_400).toString()));
    things.put("request", id(request));
    var paper =
        bureau.post(
            "/api/v1/requests/" + things.get("request") + "/papers",
            Map.of("name", mark + ".pdf", "content", "JVBERi0xLjcK"));
    things.put("paper", id(paper));
    register(bureau);
  }

  /** An authorisation of this community alone, for an enterprise that invests. */
  private String words(String operator) {
    return """
    {"number":"%1$s","title":"%1$s","project":"%2$s","form":"AUTHORISATION","exclusive":false,
     "members":[
       {"number":1,"party":"BUREAU","organisation":"%3$s","roles":["PRINCIPAL"],"investment":0,"risk":0},
       {"number":2,"party":"OPERATOR","organisation":"%4$s","roles":["OPERATOR"],"investment":10,"risk":0}],
     "communities":["%5$s"],"scenarios":["smart-property"],
     "from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z","revenues":[],
     "kpis":[{"name":"%1$s","goal":"customer-satisfaction","target":90,"unit":"%%","atLeast":true,"period":"YEAR"}],
     "scope":["device-readings","alarms"],"clauses":[],"handOver":[]}\
    """
        .formatted(mark, things.get("project"), tenant.substring(0, 4), operator, tenant);
  }

  /** Things that nobody has, in the form of this side's. */
  Map<String, String> missing() {
    var missing = new HashMap<String, String>();
    things.forEach(
        (kind, id) ->
            missing.put(
                kind,
                switch (kind) {
                  case "mode", "quota-kind" -> id;
                  // The same division's form, but a community that no city has.
                  case "tenant" -> id.substring(0, 9) + "999";
                  case "file-part" -> "19461379";
                  case "sta-version", "open311-format" -> id;
                  case "sta-path" -> "Things(19461379)";
                  default -> UUID.randomUUID().toString();
                }));
    return missing;
  }

  /** What must never be seen by the other side. */
  List<String> marks() {
    var marks = new ArrayList<>(List.of(mark, tenant));
    things.forEach(
        (kind, id) -> {
          // A number of a version or a part stands everywhere.
          if (!kind.equals("mode") && id.length() >= SHORTEST_MARK) {
            marks.add(id);
          }
        });
    return marks;
  }

  private static String make(Rest by, String collection, Map<String, ?> draft) {
    return id(by.post("/api/v1/" + collection, draft));
  }

  private static String id(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private static String awaited(Rest by, String list) {
    var end = System.currentTimeMillis() + PATIENCE_MILLIS;
    JsonNode items;
    do {
      items = by.get(list).json().path("items");
      pause();
    } while (items.isEmpty() && System.currentTimeMillis() < end);
    assertThat(items).as("nothing came in " + list).isNotEmpty();
    return items.path(0).path("id").asText();
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
