package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Who may do what, role by role, and that nothing of elsewhere is reached. */
class RestRightsTest {

  private static final String HERE = "990502001001";
  private static final String THERE = "990502001002";

  private final RestDoor door = RestDoor.shared();

  RestRightsTest() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    door.platform.community(THERE, OperationMode.GOVERNMENT);
  }

  private String token(String role) {
    return switch (role) {
      case "BUREAU_ADMIN", "BUREAU_ANALYST" -> door.token(role, Tier.CITY, "9905");
      case "DISTRICT_OFFICER" -> door.token(role, Tier.DISTRICT, "990502");
      case "STREET_OFFICER" -> door.token(role, Tier.STREET, "990502001");
      case "RESIDENT" -> door.token(role, Tier.RESIDENT, HERE);
      case "PLATFORM_OPERATOR" -> door.token(role, Tier.PLATFORM, null);
      default -> door.token(role, Tier.COMMUNITY, HERE);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "BUREAU_ADMIN,/key-data?scenario=elderly-care,200",
    "BUREAU_ADMIN,/key-data?sensitivity=SECRET,400",
    "BUREAU_ADMIN,/key-data/measures,200",
    "BUREAU_ADMIN,/key-data/export?form=csv,200",
    "CLERK,/key-data,200",
    "GRID_WORKER,/key-data,403",
    "RESIDENT,/key-data/measures,403",
    "BUREAU_ADMIN,/duties,200",
    "BUREAU_ANALYST,/duties/assessment?area=SHARING,200",
    "DISTRICT_OFFICER,/duties/assessment?month=2026-11,200",
    "STREET_OFFICER,/duties/assessment/export,200",
    "BUREAU_ADMIN,/duties/assessment?month=November,400",
    "CLERK,/duties,403",
    "CLERK,/duties/assessment,403",
    "BUREAU_ADMIN,/supply-effects/paths,200",
    "BUREAU_ADMIN,/supply-effects/paths?months=99,400",
    "DISTRICT_OFFICER,/supply-effects/uses?by=COMMUNITY,200",
    "DISTRICT_OFFICER,/supply-effects/uses?by=COLOUR,400",
    "STREET_OFFICER,/supply-effects/confirmations?months=2,200",
    "BUREAU_ADMIN,/supply-effects/uses/export?form=json,200",
    "CLERK,/supply-effects/paths,403",
    "RESIDENT,/supply-effects/confirmations,403",
    "BUREAU_ADMIN,/components,200",
    "BUREAU_ANALYST,/components,200",
    "STREET_OFFICER,/components,200",
    "CLERK,/components,200",
    "CLERK,/components/types,200",
    "GRID_WORKER,/components,403",
    "RESIDENT,/components,403",
    "STREET_OFFICER,/computations,200",
    "STREET_OFFICER,/computations/runs,200",
    "CLERK,/computations,403",
    "RESIDENT,/computations/runs,403",
    "RESIDENT,/home/privacy,200",
    "RESIDENT,/home/privacy/gathered,200",
    "RESIDENT,/home/privacy/deleted,200",
    "CLERK,/home/privacy/gathered,403",
    "CLERK,/collection,200",
    "CLERK,/collection/export?form=csv,200",
    "CLERK,/collection/by-hand,200",
    "CLERK,/collection/check?day=2026-11-01,200",
    "CLERK,/collection?from=2026-01-01&until=2026-11-01,400",
    "RESIDENT,/collection,403",
    "GRID_WORKER,/collection,403",
    "BUREAU_ADMIN,/collection,403",
    "BUREAU_ADMIN,/retention/terms,200",
    "DISTRICT_OFFICER,/retention/nights,200",
    "STREET_OFFICER,/retention/nights/export?form=csv,200",
    "CLERK,/retention/holds,200",
    "RESIDENT,/retention/nights,403",
    "OPERATOR_MANAGER,/retention/terms,403",
    "RESIDENT,/home/privacy/own,200",
    "RESIDENT,/home/privacy/own/export?form=csv,200",
    "CLERK,/home/privacy,403",
    "OPERATOR_MANAGER,/home/privacy/own,403",
    "BUREAU_ADMIN,/apis?group=governing,200",
    "BUREAU_ADMIN,/apis?state=GONE,400",
    "BUREAU_ADMIN,/apis/listCases/description,200",
    "BUREAU_ADMIN,/apis/no-such-thing,404",
    "CLERK,/apis/groups,200",
    "GRID_WORKER,/apis,403",
    "RESIDENT,/apis/groups,403",
    "BUREAU_ADMIN,/api-limits,200",
    "GRID_WORKER,/api-limits,403",
    "CLERK,/applications?mine=true,200",
    "CLERK,/applications/rules,200",
    "CLERK,/applications/export?form=csv,200",
    "GRID_WORKER,/applications,403",
    "RESIDENT,/applications,403",
    "PLATFORM_OPERATOR,/applications,403",
    "DISTRICT_OFFICER,/api-usage,200",
    "DISTRICT_OFFICER,/api-usage?from=yesterday,400",
    "CLERK,/api-usage/hours,200",
    "BUREAU_ANALYST,/api-usage/summary,200",
    "BUREAU_ADMIN,/apis/export?form=json,200",
    "GRID_WORKER,/api-usage/export,403",
    "CLERK,/rules,403",
    "DISTRICT_OFFICER,/rules,403",
    "BUREAU_ANALYST,/rules,200",
    "BUREAU_ADMIN,/identity-providers,200",
    "BUREAU_ANALYST,/identity-providers,403",
    "DISTRICT_OFFICER,/identity-providers,403",
    "CLERK,/identity-providers,403",
    "PLATFORM_OPERATOR,/identity-providers,403",
    "BUREAU_ADMIN,/rules/text?pack=FLOORS&version=1,200",
    "BUREAU_ADMIN,/rules/text?pack=FLOORS&version=7,404",
    "CLERK,/rights/explanations?tenant=990502001001&asset=cases,200",
    "CLERK,/rights/explanations?tenant=990502001002&asset=cases,404",
    "GRID_WORKER,/rights/explanations?tenant=990502001001&asset=cases,403",
    "CLERK,/places,200",
    "CLERK,/devices,200",
    "CLERK,/figures/990502001001/dependability,200",
    "CLERK,/figures/990502001002/dependability,404",
    "BUREAU_ADMIN,/figures/990502001001/dependability?groupBy=SUPPLIER&from=2026-01&until=2026-11,200",
    "BUREAU_ADMIN,/figures/990502001001/dependability?groupBy=SMELL,400",
    "BUREAU_ADMIN,/figures/990502001001/dependability?from=2026,400",
    "CLERK,/figures/990502001001/dependability/export?form=csv,200",
    "RESIDENT,/figures/990502001001/dependability,403",
    "CLERK,/doubts,200",
    "GRID_WORKER,/doubts?state=OPEN,200",
    "CLERK,/doubts/export?form=csv,200",
    "CLERK,/doubts?reason=SMELL,400",
    "RESIDENT,/doubts,403",
    "PROPERTY_MANAGER,/doubts,403",
    "BUREAU_ADMIN,/doubts,403",
    "CLERK,/commands,200",
    "GRID_WORKER,/commands,200",
    "PROPERTY_MANAGER,/commands,200",
    "RESIDENT,/commands,403",
    "BUREAU_ADMIN,/commands,403",
    "CLERK,/checks/due,200",
    "CLERK,/checks/records,200",
    "GRID_WORKER,/checks/due?myGrids=true,200",
    "PROPERTY_MANAGER,/checks/plans,200",
    "RESIDENT,/checks/due,403",
    "BUREAU_ADMIN,/checks/records,403",
    "CLERK,/provision/needs?owed=true&state=SHORT,200",
    "CLERK,/provision/needs?state=HIGH,400",
    "PROPERTY_MANAGER,/provision/sum,200",
    "CLERK,/provision/bases,200",
    "CLERK,/provision/areas,200",
    "CLERK,/provision/layers,200",
    "CLERK,/provision/reuse?wanted=road-camera,200",
    "CLERK,/provision/reuse?wanted=perpetuum,404",
    "CLERK,/provision/specs?state=BELOW,200",
    "CLERK,/provision/gaps?state=TOO_FAR,200",
    "CLERK,/provision/gaps/export?form=csv,200",
    "CLERK,/networks/links?link=NB_IOT,200",
    "CLERK,/networks/links?link=STRING,400",
    "CLERK,/networks/links/export?form=csv,200",
    "PROPERTY_MANAGER,/networks/sums,200",
    "CLERK,/networks/forms,200",
    "RESIDENT,/networks/links,403",
    "CLERK,/provision/standards?met=false,200",
    "CLERK,/provision/standards?met=perhaps,400",
    "CLERK,/provision/standards/export?form=csv,200",
    "RESIDENT,/provision/standards,403",
    "RESIDENT,/provision/needs,403",
    "BUREAU_ADMIN,/provision/sum,403",
    "RESIDENT,/provision/specs,403",
    "CLERK,/alarms,200",
    "CLERK,/alarm-rules?model=smoke-detector,200",
    "CLERK,/alarm-rules/history,200",
    "GRID_WORKER,/alarm-rules,403",
    "CLERK,/analytics/findings?state=OPEN&open=true,200",
    "CLERK,/analytics/findings?state=PERHAPS,400",
    "CLERK,/analytics/findings/export?form=csv,200",
    "CLERK,/analytics/analyses,200",
    "PROPERTY_MANAGER,/analytics/findings,200",
    "GRID_WORKER,/analytics/findings,403",
    "RESIDENT,/analytics/findings,403",
    "RESIDENT,/home/analytics/comparisons,200",
    "RESIDENT,/home/analytics/findings,200",
    "CLERK,/home/analytics/findings,403",
    "CLERK,/alarms/escalated,403",
    "CLERK,/cases,200",
    "CLERK,/cases/workers,200",
    "CLERK,/notices,200",
    "CLERK,/audit,200",
    "CLERK,/accounts,200",
    "CLERK,/consents,200",
    "CLERK,/consents/persons,200",
    "CLERK,/consents/refused-collection,200",
    "CLERK,/home/consents,403",
    "GRID_WORKER,/consents,403",
    "PROPERTY_MANAGER,/consents/persons,403",
    "BUREAU_ADMIN,/consents,403",
    "RESIDENT,/home/consents,200",
    "RESIDENT,/home/consents/texts,200",
    "RESIDENT,/consents,403",
    "RESIDENT,/consents/refused-collection,403",
    "CLERK,/home/devices,403",
    "CLERK,/reports,403",
    "CLERK,/cases/escalated,403",
    "CLERK,/feeds,403",
    "CLERK,/dead-letters,403",
    "CLERK,/backups,403",
    "BUREAU_ADMIN,/backups/figures,403",
    "GRID_WORKER,/cases,200",
    "GRID_WORKER,/alarms,200",
    "GRID_WORKER,/devices,200",
    "GRID_WORKER,/accounts,403",
    "GRID_WORKER,/audit,403",
    "GRID_WORKER,/contracts,403",
    "GRID_WORKER,/home/devices,403",
    "PROPERTY_MANAGER,/cases,200",
    "PROPERTY_MANAGER,/audit,403",
    "PROPERTY_MANAGER,/accounts,403",
    "RESIDENT,/notices,200",
    "RESIDENT,/reports,200",
    "RESIDENT,/home/devices,200",
    "RESIDENT,/cases,403",
    "RESIDENT,/devices,403",
    "RESIDENT,/places,403",
    "RESIDENT,/alarms,403",
    "RESIDENT,/accounts,403",
    "RESIDENT,/audit,403",
    "RESIDENT,/tenants,403",
    "RESIDENT,/figures/990502001001,403",
    "STREET_OFFICER,/cases/escalated,200",
    "STREET_OFFICER,/figures/990502001,200",
    "STREET_OFFICER,/places,403",
    "STREET_OFFICER,/cases,403",
    "STREET_OFFICER,/devices,403",
    "BUREAU_ADMIN,/tenants,200",
    "BUREAU_ADMIN,/figures/9905,200",
    "BUREAU_ADMIN,/devices,403",
    "BUREAU_ADMIN,/feeds,403",
    "BUREAU_ANALYST,/figures/9905,200",
    "BUREAU_ANALYST,/accounts,403",
    "BUREAU_ANALYST,/audit,403",
    "PLATFORM_OPERATOR,/dead-letters,200",
    "PLATFORM_OPERATOR,/certificates,200",
    "CLERK,/certificates,403",
    "PLATFORM_OPERATOR,/tenants/templates,200",
    "CLERK,/tenants/templates,403",
    "PLATFORM_OPERATOR,/erasures,200",
    "BUREAU_ADMIN,/erasures,200",
    "BUREAU_ADMIN,/erasures/terms,200",
    "CLERK,/erasures,403",
    "PLATFORM_OPERATOR,/tenant-restores,200",
    "BUREAU_ADMIN,/tenant-restores,200",
    "CLERK,/tenant-restores,403",
    "BUREAU_ADMIN,/community-moves,200",
    "STREET_OFFICER,/community-moves,200",
    "CLERK,/community-moves,403",
    "BUREAU_ADMIN,/successions,200",
    "PLATFORM_OPERATOR,/successions,200",
    "CLERK,/successions,403",
    "PLATFORM_OPERATOR,/support-visits,200",
    "CLERK,/support-visits,200",
    "BUREAU_ADMIN,/support-visits,403",
    "PLATFORM_OPERATOR,/backups,200",
    "PLATFORM_OPERATOR,/backups/figures,200",
    "PLATFORM_OPERATOR,/tenants,200",
    "PLATFORM_OPERATOR,/cases,403",
    "PLATFORM_OPERATOR,/contracts,403",
    "PLATFORM_OPERATOR,/audit,403"
  })
  void eachRoleReadsItsOwnAndNoMore(String role, String path, int status) {
    var answer = door.ask("GET", path).by(token(role)).now().is(status);
    if (status == 403) {
      answer.refused(403, "not-permitted");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GRID_WORKER,/notices",
    "GRID_WORKER,/places",
    "GRID_WORKER,/devices",
    "GRID_WORKER,/accounts",
    "PROPERTY_MANAGER,/notices",
    "RESIDENT,/notices",
    "RESIDENT,/cases",
    "RESIDENT,/devices",
    "STREET_OFFICER,/tenants",
    "BUREAU_ANALYST,/tenants",
    "BUREAU_ANALYST,/accounts",
    "CLERK,/tenants"
  })
  void whoMayNotWriteIsRefusedWhateverTheBodySays(String role, String path) {
    var body =
        switch (path) {
          case "/notices" -> Map.of("title", "t", "body", "b");
          case "/places" -> Map.of("kind", "COMPOUND", "code", "X", "name", "x");
          case "/devices" -> Map.of("code", "X", "name", "x", "model", "smoke-detector");
          case "/tenants" -> Map.of("code", "990502001009", "mode", "PPP");
          case "/cases" ->
              Map.of(
                  "kind",
                  "OTHER",
                  "source",
                  "CLERK",
                  "title",
                  "t",
                  "description",
                  "",
                  "severity",
                  "MINOR");
          default ->
              Map.of("username", "x" + role, "displayName", "x", "roles", List.of("RESIDENT"));
        };
    assertThat(door.ask("POST", path).by(token(role)).with(body).is(403).text("type"))
        .isEqualTo("urn:linli:problem:not-permitted");
  }

  @Test
  void whatIsElsewhereAnswersLikeWhatIsNowhere() {
    var there = door.token("CLERK", Tier.COMMUNITY, THERE);
    var id =
        door.ask("POST", "/notices")
            .by(there)
            .with(Map.of("title", "t", "body", "b"))
            .is(201)
            .text("id");
    var here = token("CLERK");
    var foreign = door.ask("DELETE", "/notices/" + id).by(here).now().refused(404, "not-found");
    var none =
        door.ask("DELETE", "/notices/00000000-0000-0000-0000-000000000001")
            .by(here)
            .now()
            .refused(404, "not-found");
    assertThat(foreign.text("detail")).isEqualTo(none.text("detail"));
    assertThat(foreign.text("title")).isEqualTo(none.text("title"));
    assertThat(foreign.headers().keySet()).isEqualTo(none.headers().keySet());
    door.ask("DELETE", "/notices/" + id).by(there).now().is(204);
  }

  @ParameterizedTest
  @CsvSource({
    "STREET_OFFICER,990502002",
    "STREET_OFFICER,990502",
    "DISTRICT_OFFICER,9905",
    "DISTRICT_OFFICER,990503",
    "CLERK,990502001002",
    "BUREAU_ADMIN,5101"
  })
  void figuresEndAtTheOwnDivision(String role, String code) {
    for (var path : List.of("", "/children", "/trend")) {
      door.ask("GET", "/figures/" + code + path).by(token(role)).now().refused(404, "not-found");
    }
  }

  @Test
  void aSuspendedCommunitysTokensEndAndItsResumedOnesGoOn() {
    var code = "990502001003";
    door.platform.community(code, OperationMode.GOVERNMENT);
    var clerk = door.token("CLERK", Tier.COMMUNITY, code);
    var bureau = token("BUREAU_ADMIN");
    door.ask("GET", "/notices").by(clerk).now().is(200);
    door.ask("POST", "/tenants/" + code + "/suspend").by(bureau).with(Map.of()).is(400);
    door.ask("POST", "/tenants/" + code + "/suspend")
        .by(bureau)
        .with(Map.of("reason", "test"))
        .is(204);
    door.ask("GET", "/notices").by(clerk).now().refused(403, "tenant-suspended");
    door.ask("POST", "/tenants/" + code + "/resume").by(bureau).now().is(204);
    door.ask("GET", "/notices").by(clerk).now().is(200);
  }

  @Test
  void anotherCitysBureauDoesNotSuspend() {
    door.platform.community("990601001001", OperationMode.GOVERNMENT);
    door.ask("POST", "/tenants/990601001001/suspend")
        .by(token("BUREAU_ADMIN"))
        .with(Map.of("reason", "test"))
        .refused(404, "not-found");
  }
}
