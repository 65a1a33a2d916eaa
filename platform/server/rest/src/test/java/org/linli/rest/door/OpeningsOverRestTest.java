package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Opening a community by a template, over REST. */
class OpeningsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final String keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);

  @BeforeEach
  void divisions() {
    door.platform.community("990717001999", OperationMode.PPP);
    for (var code : new String[] {"990717001001", "990717001002"}) {
      door.platform
          .owner()
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      insert into division (code, name, level, parent_code)
                      values (?, '新社区', 'COMMUNITY', '990717001') on conflict do nothing""",
                      code));
    }
  }

  private Answer open(String code, String template) {
    return door.ask("POST", "/tenants").by(keeper).with(Map.of("code", code, "template", template));
  }

  @Test
  void aTemplateSaysModeAndQuotas() {
    var told = door.ask("GET", "/tenants/templates").by(keeper).now().is(200).json();
    assertThat(told.findValuesAsText("id")).contains("ppp", "enterprise-large");
    var row = open("990717001001", "enterprise-large").is(201).json();
    assertThat(row.path("mode").asText()).isEqualTo("ENTERPRISE");
    var quotas = door.ask("GET", "/quotas/990717001001").by(keeper).now().is(200);
    assertThat(quotas.json().toString()).contains("16000000");
    open("990717001001", "ppp").refused(409, "conflict");
  }

  @Test
  void whatIsNoTemplateIsRefusedAndNothingIsOpened() {
    open("990717001002", "huge").refused(400, "invalid");
    door.ask("GET", "/tenants/990717001002").by(keeper).now().refused(404, "not-found");
  }
}
