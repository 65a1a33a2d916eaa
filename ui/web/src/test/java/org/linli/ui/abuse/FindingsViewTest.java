package org.linli.ui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.abuse.boundary.Findings;
import org.linli.abuse.control.Casework;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.entity.Caller;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.Brakes;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.GrantStop;
import org.linli.rights.control.Snapshots;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Findings on screen: what the bureau decides, and what an enterprise sees. */
class FindingsViewTest {

  private final Ground ground = Ground.english();
  private final Findings findings =
      new Findings(
          ground.platform.jdbi(),
          ground.scopes,
          ground.decisions,
          new Casework(
              new Brakes(),
              new GrantStop(new Snapshots(ground.platform.jdbi(), ground.scopes)),
              new AuditTrail(ground.platform.jdbi(), ground.scopes)));

  @AfterEach
  void close() {
    ground.close();
  }

  private FindingsView view() {
    return ground.as(() -> new FindingsView(findings, ground.downloads, ground.scopes));
  }

  private UUID finding(Caller about, String organisation) {
    var id = UUID.randomUUID();
    ground.platform.as(
        ground.bureau(),
        () -> {
          ground
              .platform
              .jdbi()
              .useHandle(
                  handle ->
                      handle.execute(
                          """
                          insert into abuse_finding (id, rule, rule_version, kind, gravity, measure, target, account_id,
                            username, party, organisation_id, subject, window_from, window_until, measured, bound, found_at,
                            due_at, code, handler, brake, verdict)
                          values (?, 'ids-guessed', 1, 'GUESSING', 'HIGH', 'STOP', 'TOKENS', ?, ?, 'OPERATOR', ?, '', now(),
                            now(), 30, 25, now(), now() - interval '1 hour', ?, 'BUREAU', 'STANDS', 'OPEN')""",
                          id,
                          about.accountId(),
                          about.username(),
                          organisation,
                          ground.community.tenant.value()));
          return null;
        });
    return id;
  }

  @Test
  void theBureauSeesTheRulesWithTheirLimitsAndMeasures() {
    ground.of(ground.bureau());
    var words = Parts.words(view());
    assertThat(words)
        .contains(
            "Trying ids one by one",
            "Stop · Token, key or certificate",
            "25 within 10 min, threshold 0.5")
        .contains("Slow · 12 calls a minute", "Try on 7 days");
  }

  @Test
  void aFindingIsOpenedDecidedAndLeftToASecondPerson() {
    var enterprise = "findings-" + UUID.randomUUID().toString().substring(0, 8);
    var id = finding(ground.operator(enterprise), enterprise);
    ground.of(ground.bureau());
    var detail = ground.as(() -> findings.get(id));
    var panel = ground.as(() -> new FindingPanel(findings, detail, () -> {}));
    assertThat(Parts.words(panel))
        .contains(
            "Trying ids one by one", enterprise, "To be decided", "Use in the seven days before");
    ground.press(panel, "Decide");
    var form = ground.opened(Ask.class);
    ground.press(form, "Decide");
    assertThat(ground.notes()).anyMatch(note -> note.contains("required"));
    ground.run(
        () -> {
          Parts.all(form, Select.class).forEach(select -> choose(select, Verdict.ABUSE));
          Parts.first(form, TextArea.class).setValue("walked through all ids");
        });
    ground.press(form, "Decide");
    assertThat(ground.as(() -> findings.get(id)).row().verdict()).isEqualTo(Verdict.ABUSE);
    var mine = ground.as(() -> findings.get(id));
    assertThat(mine.mayRelease()).isFalse();
    ground.of(ground.bureau());
    var theirs = ground.as(() -> findings.get(id));
    assertThat(theirs.mayRelease()).isTrue();
    var second = ground.as(() -> new FindingPanel(findings, theirs, () -> {}));
    ground.press(second, "Release");
    var note = ground.opened(Ask.class);
    ground.run(() -> Parts.first(note, TextArea.class).setValue("looked at"));
    ground.press(note, "Release");
    assertThat(Parts.words(ground.as(() -> new FindingPanel(findings, findings.get(id), () -> {}))))
        .contains("Decided: abuse", "Released");
  }

  @Test
  @Requirement("000-7.3.c")
  void aStopOfOneTokenIsShownAndWidenedFromThePanel() {
    var enterprise = "findings-" + UUID.randomUUID().toString().substring(0, 8);
    var id = finding(ground.operator(enterprise), enterprise);
    ground.platform.as(
        ground.bureau(),
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "update abuse_finding set target = 'CREDENTIAL', means = ? where id = ?",
                            "[{\"kind\":\"KEY\",\"id\":\"1\",\"name\":\"Wall · main\"}]",
                            id)));
    ground.of(ground.bureau());
    var panel = ground.as(() -> new FindingPanel(findings, findings.get(id), () -> {}));
    assertThat(Parts.words(panel))
        .contains("Token, key or certificate", "Application key Wall · main");
    ground.press(panel, "Stop more");
    var form = ground.opened(Ask.class);
    ground.press(form, "Stop more");
    assertThat(ground.notes()).as("a reason is asked for").anyMatch(n -> n.contains("required"));
    ground.run(() -> Parts.first(form, TextArea.class).setValue("the account is not trusted"));
    ground.press(form, "Stop more");
    assertThat(ground.as(() -> findings.get(id)).row().target()).isEqualTo(Target.TOKENS);
    var wider = ground.as(() -> new FindingPanel(findings, findings.get(id), () -> {}));
    assertThat(Parts.words(wider))
        .contains("Programs", "Stop widened", "Application key Wall · main");
  }

  @SuppressWarnings("unchecked")
  private static void choose(Select<?> select, Verdict verdict) {
    ((Select<Verdict>) select).setValue(verdict);
  }

  @Test
  void anEnterpriseSeesWhatConcernsItAndDecidesNothingOfItsOwn() {
    var enterprise = "findings-" + UUID.randomUUID().toString().substring(0, 8);
    var manager = ground.operator(enterprise);
    var id = finding(manager, enterprise);
    finding(ground.operator("another-" + enterprise), "another-" + enterprise);
    ground.of(manager);
    var view = view();
    assertThat(Parts.all(view, Select.class)).as("also by whom it concerns").hasSize(2);
    assertThat(Parts.words(view)).doesNotContain("Try on 7 days");
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains(manager.username())
        .doesNotContain("another-");
    var panel = ground.as(() -> new FindingPanel(findings, findings.get(id), () -> {}));
    assertThat(Parts.words(panel)).doesNotContain("Release");
  }

  @Test
  void aTrialIsShownInWords() {
    ground.of(ground.bureau());
    var view = view();
    ground.press(view, "Try on 7 days");
    assertThat(Parts.words(ground.opened(Dialog.class))).contains("it would have found");
  }
}
