package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.FormWeakened;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Misfit;
import org.linli.matters.entity.Remark;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.Finding;
import org.linli.testing.Requirement;

/**
 * Forms and steps that a template protects, and what becomes of variants when it grows stricter.
 */
class StricterTemplateTest {

  private static int next = 100;

  private final String street = "990356" + ++next;
  private final Ground ground = new Ground(new TestCommunity(street + "001"));
  private final Caller officer = officer();
  private final Caller second = officer();
  private final String xml = ProcessPacks.text("suggestion/process.bpmn");
  private final String form = ProcessPacks.text("suggestion/form.yaml");

  private Caller officer() {
    return ground.community.platform.caller(Tier.STREET, street, null, null, "*");
  }

  private UUID drawn(Caller by, String file, String yaml) {
    return ground.as(by, () -> ground.desk.draft(new DefinitionDraft(null, file, yaml)));
  }

  private UUID published(Caller by, String file, String yaml) {
    var id = drawn(by, file, yaml);
    ground.run(by, () -> ground.desk.submit(id, null));
    ground.run(second, () -> ground.desk.publish(id));
    return id;
  }

  private List<Misfit> misfits(Caller by) {
    return ground.as(by, () -> ground.desk.misfits(null));
  }

  private long told() {
    return ground.community.count(
        "select count(*) from audit_entry where action = 'process.variant-misfit' and scope_code ="
            + " '"
            + ground.community.tenant.value()
            + "'");
  }

  @Test
  @Requirement("003-3.3.5.2")
  void aVariantThatShortensALockedPublicationIsRefused() {
    var review = ProcessPacks.text("plan-review/process.bpmn");
    assertThatThrownBy(() -> drawn(ground.clerk, review.replace(">P10D<", ">PT1S<"), null))
        .isInstanceOfSatisfying(
            ProcessRefused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::code)
                    .containsExactly("variant-weakened"));
  }

  @Test
  void aFormThatTakesFromItsTemplateIsRefusedWithAllThatItTakes() {
    var weak = form.replace("anonymous: true", "anonymous: false");
    var draft = new DefinitionDraft(null, xml, weak);
    assertThat(ground.as(ground.clerk, () -> ground.desk.findings(draft))).hasSize(1);
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.remarks(draft)))
        .singleElement()
        .matches(Remark::form)
        .extracting(Remark::text)
        .asString()
        .isNotBlank();
    assertThatThrownBy(() -> drawn(ground.clerk, xml, weak))
        .isInstanceOfSatisfying(
            FormWeakened.class, refused -> assertThat(refused.weakenings()).hasSize(1));
  }

  @Test
  void aStepOfARoleThatIsNotThereOrMayNotHandleMattersIsNobodysAndRefused() {
    for (var role : List.of("CLEANER", "RESIDENT", "STREET_OFFICER")) {
      var own = xml.replace("process id=\"suggestion\"", "process id=\"idle\"");
      var idle = own.replaceFirst("linli:role=\"CLERK\"", "linli:role=\"" + role + "\"");
      var yaml = form.replace("process: suggestion", "process: idle");
      var draft = new DefinitionDraft(null, idle, yaml);
      assertThat(ground.as(ground.clerk, () -> ground.desk.findings(draft)))
          .as(role)
          .singleElement()
          .asString()
          .contains(role);
      assertThatThrownBy(() -> drawn(ground.clerk, idle, yaml))
          .isInstanceOfSatisfying(
              ProcessRefused.class,
              refused ->
                  assertThat(refused.findings())
                      .extracting(Finding::code)
                      .containsExactly(
                          role.equals("CLEANER") ? "unknown-role" : "role-cannot-handle"));
    }
  }

  @Test
  void aVariantThatAStricterTemplateCameAfterIsListedToldOnceAndGoesOn() {
    var variant = published(ground.clerk, xml, form);
    assertThat(misfits(ground.clerk)).isEmpty();
    var stricter = form.replaceFirst("limit: P\\d+D", "limit: P2D");
    assertThat(stricter).isNotEqualTo(form);
    published(officer, xml, stricter);
    for (var reader : List.of(ground.clerk, officer)) {
      assertThat(misfits(reader)).extracting(Misfit::id).containsExactly(variant);
      assertThat(misfits(reader).getFirst().findings()).hasSize(1);
    }
    assertThat(told()).isEqualTo(1);
    published(officer, xml.replace("linli:limit=\"P10D\"", "linli:limit=\"P9D\""), stricter);
    assertThat(told()).as("told once").isEqualTo(1);
    assertThat(misfits(ground.clerk).getFirst().findings()).hasSize(2);
    var begun =
        ground.open(
            ground.clerk, "suggestion", Door.COUNTER, Map.of("what", "bench", "field", "renewal"));
    assertThat(ground.look(ground.clerk, begun.id()).definition()).isEqualTo(variant);
    assertThatThrownBy(() -> drawn(ground.clerk, xml, form)).isInstanceOf(ProcessRefused.class);
    published(ground.clerk, xml.replace("linli:limit=\"P10D\"", "linli:limit=\"P9D\""), stricter);
    assertThat(misfits(officer)).isEmpty();
  }

  @Test
  void aDraftWhoseTemplateGrewStricterMeanwhileIsNotPublished() {
    var late = drawn(ground.clerk, xml, form);
    ground.run(ground.clerk, () -> ground.desk.submit(late, null));
    published(officer, xml, form.replaceFirst("limit: P\\d+D", "limit: P2D"));
    assertThatThrownBy(() -> ground.run(second, () -> ground.desk.publish(late)))
        .isInstanceOf(FormWeakened.class);
    assertThat(ground.as(ground.clerk, () -> ground.desk.get(late)).row().state())
        .isEqualTo(DefinitionState.DRAFT);
  }

  @Test
  void misfitsOfADivisionThatIsNotTheirsAreNobodysToRead() {
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.desk.misfits("9902")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRoleThatTheCommunityMadeDoesItsStepsAndNobodyElses() {
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into own_role (id, tier, basis, tenant_id, state, version, name_zh,"
                        + " name_en, words, token_words) values ('DESK-1', 'COMMUNITY', 'CLERK', ?,"
                        + " 'ACTIVE', 1, '窗口', 'Desk', ?, '') on conflict do nothing",
                    ground.community.tenant.value(),
                    "matters:read\nmatters:handle"));
    var own = xml.replace("linli:role=\"CLERK, PROPERTY_MANAGER\"", "linli:role=\"CLERK, DESK-1\"");
    assertThat(own).isNotEqualTo(xml);
    assertThat(published(ground.clerk, own, form)).isNotNull();
    assertThatThrownBy(() -> drawn(officer, own, form)).isInstanceOf(ProcessRefused.class);
  }
}
