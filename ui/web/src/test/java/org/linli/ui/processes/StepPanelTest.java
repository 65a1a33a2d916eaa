package org.linli.ui.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.entity.Level;
import org.linli.identity.control.Roles;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.matters.entity.Choice;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldType;
import org.linli.packs.Text;
import org.linli.ui.parts.Speech;

/** What was picked is changed in words of ours. */
class StepPanelTest {

  private final Window window = Window.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
  private final BpmnCanvas canvas = window.show(Canvases.of(speech, "designer.canvas", true));
  private final StepPanel panel = window.show(new StepPanel(speech, canvas));

  @AfterEach
  void close() {
    window.close();
  }

  private static FieldDraft field(String id, FieldType type, Choice... choices) {
    return new FieldDraft(
        id,
        type,
        "s",
        "名" + id,
        "N " + id,
        Level.GENERAL_2,
        Set.of(),
        Set.of(),
        List.of(choices),
        Set.of(),
        Set.of());
  }

  private String said() {
    window.ui().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return window.ui().getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(one -> one.getInvocation().getParameters().toString())
        .toList()
        .toString();
  }

  @Test
  void nothingPickedSaysWhatToDo() {
    assertThat(Parts.words(panel)).contains("Pick a step or a way");
  }

  @Test
  void aTasksPeopleAndLimitAreChosenNotWritten() {
    panel.show(
        Map.of("id", "work", "type", "UserTask", "name", "Work", "role", "CLERK", "limit", "3wd"),
        List.of());
    assertThat(Parts.words(panel)).contains("Step of somebody");
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<String> roles = Parts.first(panel, MultiSelectComboBox.class);
    assertThat(roles.getValue()).containsExactly("CLERK");
    assertThat(Parts.first(panel, IntegerField.class).getValue()).isEqualTo(3);
    roles.setValue(Set.of("GRID_WORKER"));
    Parts.first(panel, IntegerField.class).setValue(5);
    assertThat(said()).contains("GRID_WORKER").contains("5wd");
  }

  @Test
  void aRoleThatOnlyTheFileKnowsIsKept() {
    panel.show(Map.of("id", "a", "type", "UserTask", "role", "CLERK, OWN_ROLE"), List.of());
    assertThat(Parts.first(panel, MultiSelectComboBox.class).getValue())
        .isEqualTo(Set.of("CLERK", "OWN_ROLE"));
  }

  @Test
  void limitsAreReadAndWrittenAsFilesHaveThem() {
    var told = new ArrayList<String>();
    var field = new LimitField(speech, "designer.limit", "PT4H", told::add);
    assertThat(Parts.first(field, IntegerField.class).getValue()).isEqualTo(4);
    assertThat(Parts.first(field, Select.class).getValue()).isEqualTo("H");
    Parts.first(field, IntegerField.class).setValue(6);
    Parts.first(field, IntegerField.class).clear();
    assertThat(told).containsExactly("PT6H", "");
    assertThat(LimitField.written(2, "D")).isEqualTo("P2D");
    assertThat(LimitField.written(2, "wh")).isEqualTo("2wh");
    var odd = new LimitField(speech, "designer.limit", "P1DT3H", told::add);
    assertThat(Parts.first(odd, IntegerField.class).isEmpty()).isTrue();
  }

  @Test
  void aConditionIsOfferedOnTheWaysOutOfAChoiceAlone() {
    panel.show(Map.of("id", "w", "type", "SequenceFlow", "choice", "false"), List.of());
    assertThat(Parts.all(panel, ConditionField.class)).isEmpty();
    panel.show(
        Map.of("id", "w", "type", "SequenceFlow", "choice", "true", "usual", "false"),
        List.of(field("cost", FieldType.NUMBER)));
    assertThat(Parts.all(panel, ConditionField.class)).hasSize(1);
    panel.show(
        Map.of("id", "w", "type", "SequenceFlow", "choice", "true", "usual", "true"), List.of());
    assertThat(Parts.all(panel, ConditionField.class)).isEmpty();
    assertThat(Parts.first(panel, Checkbox.class).getValue()).isTrue();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aConditionIsPutTogetherOfFieldsComparisonsAndValues() {
    var told = new ArrayList<String>();
    var cost = field("cost", FieldType.NUMBER);
    var part = new ConditionField(speech, "urgent", List.of(cost), told::add);
    var selects = Parts.all(part, Select.class).toList();
    Parts.button(part, "And").click();
    assertThat(told).isEmpty();
    selects.get(0).setValue(cost);
    selects.get(1).setValue(">");
    Parts.all(part, TextField.class).toList().getLast().setValue("5000");
    Parts.button(part, "Or").click();
    assertThat(told).containsExactly("urgent or cost > 5000");
  }

  @Test
  void everyTypeIsWrittenAsTheLanguageOfConditionsWantsIt() {
    var kind = field("kind", FieldType.CHOICE, new Choice("road", new Text("道路", "Road")));
    var several = field("tags", FieldType.CHOICES, new Choice("road", new Text("道路", "Road")));
    assertThat(ConditionField.term(kind, "=", "道路")).isEqualTo("kind = 'road'");
    assertThat(ConditionField.term(kind, "!=", "road")).isEqualTo("kind != 'road'");
    assertThat(ConditionField.term(several, "=", "Road")).isEqualTo("'road' in tags");
    assertThat(ConditionField.term(several, "!=", "Road")).isEqualTo("not 'road' in tags");
    assertThat(ConditionField.term(field("ok", FieldType.BOOLEAN), "=", "是")).isEqualTo("ok");
    assertThat(ConditionField.term(field("ok", FieldType.BOOLEAN), "=", "no")).isEqualTo("not ok");
    assertThat(ConditionField.term(field("ok", FieldType.BOOLEAN), "!=", "否")).isEqualTo("ok");
    assertThat(ConditionField.term(field("day", FieldType.DATE), "<", "2026-03-01"))
        .isEqualTo("day < @2026-03-01");
    assertThat(ConditionField.term(field("why", FieldType.TEXT), "=", "it's"))
        .isEqualTo("why = 'its'");
    assertThat(ConditionField.term(field("why", FieldType.TEXT), "=", "")).isEqualTo("why = none");
  }

  @Test
  void otherStepsHaveTheirOwnWords() {
    panel.show(Map.of("id", "e", "type", "EndEvent", "outcome", "done"), List.of());
    assertThat(Parts.all(panel, TextField.class).map(TextField::getValue)).contains("done");
    panel.show(
        Map.of("id", "b", "type", "BoundaryEvent", "timer", "P2D", "interrupting", "true"),
        List.of());
    assertThat(Parts.all(panel, TextField.class).map(TextField::getValue)).contains("P2D");
    assertThat(Parts.first(panel, Checkbox.class).getValue()).isTrue();
    panel.show(Map.of("id", "s", "type", "ServiceTask", "action", "matters.announce"), List.of());
    assertThat(Parts.all(panel, TextField.class).map(TextField::getValue))
        .contains("matters.announce");
    panel.show(Map.of("id", "c", "type", "CallActivity", "called", "other"), List.of());
    assertThat(Parts.all(panel, TextField.class).map(TextField::getValue)).contains("other");
  }

  @Test
  void onAPhoneOrForAReaderTheFactsAreReadAlone() {
    panel.show(
        Map.of("id", "w", "type", "UserTask", "role", "CLERK", "limit", "3wd", "read", "true"),
        List.of());
    assertThat(Parts.all(panel, TextField.class)).isEmpty();
    assertThat(Parts.words(panel)).contains("3wd").doesNotContain("CLERK");
  }

  @Test
  void everyRoleThatMayHandleMattersIsOfferedAndNoOther() {
    var able =
        Roles.delivered().all().entrySet().stream()
            .filter(role -> role.getValue().permissions().contains("matters:handle"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(StepPanel.ROLES).containsExactlyInAnyOrderElementsOf(able);
  }
}
