package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.matters.control.FormFault;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Door;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.testing.Requirement;

/** Processes as the city delivers them, and as divisions vary them. */
class ProcessDeskTest {

  private final Ground ground = new Ground();
  private final String xml = ProcessPacks.text("suggestion/process.bpmn");
  private final Caller street =
      ground.community.platform.caller(
          Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");

  private DefinitionRow delivered(String key) {
    return ground
        .as(
            ground.clerk,
            () -> ground.desk.list(null, DefinitionState.PUBLISHED, new PageRequest(0, 100, key)))
        .items()
        .stream()
        .filter(row -> row.key().equals(key) && row.scope().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsDeliveredStandsOnceHoweverOftenAServerStarts() {
    var before = delivered("suggestion");
    ground.wired.packs.deliver();
    assertThat(delivered("suggestion")).isEqualTo(before);
    assertThat(ProcessPacks.names()).hasSize(19);
    var detail = ground.as(ground.clerk, () -> ground.desk.get(before.id()));
    assertThat(detail.form()).contains("word: 建议");
    assertThat(ground.as(ground.clerk, () -> ground.desk.file(before.id())))
        .contains("process id=\"suggestion\"");
  }

  @Test
  @Requirement("003-3.3.5.2")
  void aCommunityTailorsAProcessWithinWhatItsTemplateLeavesOpen() {
    var shorter = xml.replace("linli:limit=\"P10D\"", "linli:limit=\"P3D\"");
    var draft = new DefinitionDraft(null, shorter, null);
    assertThat(ground.as(ground.clerk, () -> ground.desk.findings(draft))).isEmpty();
    var id = ground.as(ground.clerk, () -> ground.desk.draft(draft));
    var begun = suggestion();
    ground.run(ground.clerk, () -> ground.desk.submit(id, "shorter for our community"));
    ground.run(street, () -> ground.desk.publish(id));
    var after = suggestion();
    assertThat(ground.look(ground.clerk, begun).definition()).isNotEqualTo(id);
    assertThat(ground.look(ground.clerk, after).definition()).isEqualTo(id);
    var from = ground.look(ground.clerk, begun).definition();
    var preview = ground.as(ground.clerk, () -> ground.desk.preview(from, id));
    assertThat(preview.fitting()).isEqualTo(1);
    ground.as(ground.clerk, () -> ground.desk.migrate(from, id));
    assertThat(ground.look(ground.clerk, begun).definition()).isEqualTo(id);
    ground.run(street, () -> ground.desk.withdraw(id, "back to the template"));
    assertThat(ground.look(ground.clerk, suggestion()).definition()).isEqualTo(from);
  }

  private java.util.UUID suggestion() {
    return ground
        .open(ground.clerk, "suggestion", Door.COUNTER, Map.of("what", "bench", "field", "renewal"))
        .id();
  }

  @Test
  void whatWeakensALockedStepIsRefusedWithAllThatIsWrong() {
    var weak = new DefinitionDraft(null, xml.replace("linli:locked=\"true\"", ""), null);
    assertThat(ground.as(ground.clerk, () -> ground.desk.findings(weak))).isNotEmpty();
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.desk.draft(weak)))
        .isInstanceOf(ProcessRefused.class);
  }

  @Test
  void aFormThatDoesNotFitIsRefusedWithLineAndReason() {
    var form = ProcessPacks.text("suggestion/form.yaml").replace("word: 建议", "word: a-b");
    var draft = new DefinitionDraft(null, xml, form);
    assertThat(ground.as(ground.clerk, () -> ground.desk.findings(draft)))
        .singleElement()
        .asString()
        .startsWith("5: ");
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.desk.draft(draft)))
        .isInstanceOf(FormFault.class);
  }

  @Test
  void aProcessThatNothingStandsAboveNeedsAFormOfItsOwn() {
    var other = xml.replace("process id=\"suggestion\"", "process id=\"suggestion-new\"");
    assertThatThrownBy(
            () ->
                ground.as(
                    ground.clerk, () -> ground.desk.draft(new DefinitionDraft(null, other, null))))
        .isInstanceOf(org.linli.access.boundary.Invalid.class);
    var form =
        ProcessPacks.text("suggestion/form.yaml")
            .replace("process: suggestion", "process: suggestion-new");
    assertThat(
            ground.as(
                ground.clerk, () -> ground.desk.draft(new DefinitionDraft(null, other, form))))
        .isNotNull();
  }

  @Test
  void nobodyDraftsForADivisionThatIsNotTheirs() {
    var draft = new DefinitionDraft("9902", xml, null);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.desk.draft(draft)))
        .isInstanceOf(NotFound.class);
    var nonsense = new DefinitionDraft("no code", xml, null);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.desk.draft(nonsense)))
        .isInstanceOf(NotFound.class);
    var id = delivered("repair").id();
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.withdraw(id, "mine now")))
        .isInstanceOf(NotFound.class);
  }
}
