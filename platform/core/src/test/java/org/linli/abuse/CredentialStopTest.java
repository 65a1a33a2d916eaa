package org.linli.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.FindingSheet;
import org.linli.abuse.boundary.Judgement;
import org.linli.abuse.boundary.NotTheHandler;
import org.linli.abuse.boundary.SecondPerson;
import org.linli.abuse.boundary.Widening;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Means;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.testing.Requirement;

/** A stop takes what the evidence names, and as much more as a person wants. */
class CredentialStopTest {

  private final Scene scene = new Scene();
  private final Caller nightly = program("nightly copy");
  private final Caller honest = program("honest");

  /** The officer's program with a token of its own. */
  private Caller program(String label) {
    var id = UUID.randomUUID();
    scene.owner(
        """
        insert into api_token (id, account_id, hash, label, created_at, expires_at)
        values (?, ?, ?, ?, now(), now() + interval '1 day')""",
        id,
        scene.street.accountId(),
        id.toString(),
        label);
    return scene.street.by(new Credential(Credential.Kind.TOKEN, id.toString()));
  }

  private FindingRow guessed(Caller program) {
    scene.guess(program, scene.community, 30);
    scene.turn();
    return scene.only("ids-guessed");
  }

  private void requireStopped(Caller program) {
    assertThatThrownBy(() -> scene.as(program, () -> {})).isInstanceOf(NotSignedIn.class);
  }

  private void requireRuns(Caller who) {
    assertThatCode(() -> scene.as(who, () -> {})).doesNotThrowAnyException();
  }

  private void widen(Caller who, UUID id, Target target) {
    scene.as(who, () -> scene.findings.widen(id, new Widening(target, "is not to be trusted")));
  }

  private void decide(UUID id) {
    scene.as(
        scene.bureau, () -> scene.findings.decide(id, new Judgement(Verdict.ABUSE, "so", null)));
  }

  private void release(Caller who, UUID id) {
    scene.as(who, () -> scene.findings.release(id, "cleared"));
  }

  private static List<String> ids(FindingRow row) {
    return row.means().stream().map(Means::id).toList();
  }

  @Test
  @Requirement("000-7.3.c")
  void theTokenThatTheEvidenceNamesIsStoppedAndNoOtherOfItsAccount() {
    var before = scene.stamp(scene.street);
    scene.guess(honest, scene.community, 2);
    var row = guessed(nightly);
    assertThat(row.target()).isEqualTo(Target.CREDENTIAL);
    assertThat(row.means())
        .containsExactly(
            new Means(
                Credential.Kind.TOKEN, nightly.credential().orElseThrow().id(), "nightly copy"));
    requireStopped(nightly);
    requireRuns(honest);
    requireRuns(scene.street);
    assertThat(scene.pace(scene.street)).isNull();
    assertThat(scene.stamp(scene.street)).as("nobody else is thrown out").isEqualTo(before);
    var detail = scene.detail(scene.bureau, row.id());
    assertThat(detail.decisions())
        .allMatch(decision -> decision.intact())
        .extracting(decision -> decision.row().credential())
        .contains(nightly.credential().orElseThrow());
    assertThat(detail.events())
        .filteredOn(event -> event.what().equals("STOPPED"))
        .singleElement()
        .satisfies(event -> assertThat(event.note()).isEqualTo("nightly copy"));
  }

  @Test
  void whatGoesOnWithAnotherTokenIsStoppedThere() {
    var first = guessed(nightly);
    scene.tried(honest, scene.community, 30);
    scene.turn();
    var row = scene.only("ids-guessed");
    assertThat(row.id()).isEqualTo(first.id());
    assertThat(ids(row))
        .containsExactly(
            nightly.credential().orElseThrow().id(), honest.credential().orElseThrow().id());
    requireStopped(nightly);
    requireStopped(honest);
    requireRuns(scene.street);
  }

  @Test
  void withTooManyTokensToTellItIsTheProgramsAsSuch() {
    for (int number = 0; number < 3; number++) {
      for (int one = 0; one < 4; one++) {
        scene.tried(program("token " + number + one), scene.community, 13);
      }
      scene.turn();
    }
    var row = scene.only("ids-guessed");
    assertThat(row.target()).isEqualTo(Target.TOKENS);
    assertThat(scene.pace(scene.street)).isZero();
  }

  @Test
  void whoDidItAtAScreenHasNoTokenToStopAndLosesThePrograms() {
    var row = guessed(scene.street);
    assertThat(row.target()).isEqualTo(Target.TOKENS);
    assertThat(row.means()).isEmpty();
    assertThat(scene.pace(scene.street)).isZero();
  }

  @Test
  @Requirement("000-7.3.c")
  void onlyASecondPersonLiftsIt() {
    var id = guessed(nightly).id();
    decide(id);
    requireStopped(nightly);
    assertThatThrownBy(() -> release(scene.bureau, id)).isInstanceOf(SecondPerson.class);
    requireStopped(nightly);
    release(scene.second, id);
    requireRuns(nightly);
    assertThat(scene.only("ids-guessed").brake()).isEqualTo(Brake.RELEASED);
  }

  @Test
  void whatAnotherFindingStillNamesStaysStopped() {
    var first = guessed(nightly).id();
    decide(first);
    scene.tried(nightly, scene.community, 30);
    scene.turn();
    assertThat(scene.found(scene.bureau)).hasSize(2);
    release(scene.second, first);
    requireStopped(nightly);
  }

  @Test
  @Requirement("000-7.3.c")
  void aPersonWidensTheStopToAllProgramsAndToTheAccount() {
    var id = guessed(nightly).id();
    assertThat(scene.detail(scene.bureau, id).wider())
        .containsExactly(Target.TOKENS, Target.ACCOUNT);
    widen(scene.bureau, id, Target.TOKENS);
    assertThat(scene.pace(scene.street)).isZero();
    requireStopped(honest);
    var row = scene.only("ids-guessed");
    assertThat(row.target()).isEqualTo(Target.TOKENS);
    assertThat(row.means()).as("what the evidence named stays told").hasSize(1);
    widen(scene.second, id, Target.ACCOUNT);
    assertThat(state()).isEqualTo("DISABLED");
    assertThat(scene.detail(scene.bureau, id).wider()).isEmpty();
    assertThat(scene.detail(scene.bureau, id).events())
        .extracting(event -> event.what())
        .containsExactly("FOUND", "STOPPED", "WIDENED", "WIDENED");
    decide(id);
    release(scene.second, id);
    assertThat(state()).isEqualTo("ACTIVE");
    assertThat(scene.pace(scene.street)).isNull();
    assertThat(stopped()).isZero();
  }

  private String state() {
    return scene
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select state from account where id = :id")
                    .bind("id", scene.street.accountId())
                    .mapTo(String.class)
                    .one());
  }

  private long stopped() {
    return scene
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from stopped_credential where account_id = :id")
                    .bind("id", scene.street.accountId())
                    .mapTo(long.class)
                    .one());
  }

  @Test
  void nobodyWidensWhatIsNotTheirsOrNotThereAnyMore() {
    var id = guessed(nightly).id();
    var stranger = scene.person(org.linli.access.entity.Tier.OPERATOR, null, "nobodys");
    assertThatThrownBy(() -> widen(stranger, id, Target.TOKENS)).isInstanceOf(NotFound.class);
    var district = scene.person(org.linli.access.entity.Tier.DISTRICT, scene.city + "01", null);
    assertThatThrownBy(() -> widen(district, id, Target.TOKENS)).isInstanceOf(NotTheHandler.class);
    assertThat(scene.detail(district, id).wider()).isEmpty();
    decide(id);
    release(scene.second, id);
    assertThatThrownBy(() -> widen(scene.bureau, id, Target.ACCOUNT)).isInstanceOf(Conflict.class);
  }

  @ParameterizedTest
  @CsvSource({"CREDENTIAL", "GRANT"})
  void aStopIsWidenedAndNeverNarrowed(Target target) {
    var id = guessed(nightly).id();
    assertThatThrownBy(() -> widen(scene.bureau, id, target)).isInstanceOf(Conflict.class);
    widen(scene.bureau, id, Target.ACCOUNT);
    assertThatThrownBy(() -> widen(scene.bureau, id, Target.TOKENS)).isInstanceOf(Conflict.class);
  }

  @Test
  void aReasonIsAskedFor() {
    var id = guessed(nightly).id();
    for (var widening :
        List.of(
            new Widening(Target.TOKENS, " "),
            new Widening(Target.TOKENS, null),
            new Widening(null, "so"))) {
      assertThatThrownBy(() -> scene.as(scene.bureau, () -> scene.findings.widen(id, widening)))
          .isInstanceOf(Invalid.class);
    }
    requireRuns(honest);
  }

  @Test
  void theListNamesWhatIsStopped() {
    var row = guessed(nightly);
    var columns = FindingSheet.SHEET.columns();
    assertThat(columns).extracting(column -> column.key()).contains("target", "means");
    assertThat(row.means()).extracting(Means::name).containsExactly("nightly copy");
  }

  @Test
  void whatIsSlowedIsSlowedAsAWhole() {
    for (int i = 0; i < 30; i++) {
      scene.logged(nightly, scene.community, scene.instant().plusSeconds(i), "DENY", null, null);
    }
    scene.wait(Duration.ofMinutes(1));
    scene.turn();
    var slow = scene.only("many-refusals");
    assertThat(slow.means()).isEmpty();
    assertThat(scene.pace(scene.street)).isEqualTo(12);
    assertThatThrownBy(() -> widen(scene.bureau, slow.id(), Target.ACCOUNT))
        .isInstanceOf(Conflict.class);
  }
}
