package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.documents.PaperDesk;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.SealDraft;
import org.linli.matters.Ground;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterState;
import org.linli.testing.Requirement;

/** Walks through every delivered process, by every way out. */
class WalksTest {

  private static final Set<String> SUB_ENDS = Set.of("supervised");

  private final Ground ground = new Ground();
  private final Map<String, Caller> people =
      Map.of(
          "clerk", ground.clerk,
          "worker", ground.worker,
          "leader", ground.leader,
          "property", ground.property,
          "judge", ground.judge);

  /** Decisions are made on paper, and papers under a seal. */
  private void seal() {
    var platform = ground.community.platform;
    var seals = new Seals(platform.jdbi(), platform.scopes(), ground.wired.issue);
    var draft = new SealDraft("执法专用章", "某某社区", PaperDesk.picture(400, 400, "png"), List.of());
    ground.as(ground.in("CLERK", "*"), () -> seals.make(draft));
  }

  @Test
  @Requirement({
    "001-5.1.1.E-2",
    "000-12.3.3-2",
    "000-9.2.3.b-2",
    "003-5.3.4.2",
    "003-5.3.5.1",
    "000-12.4.1-3"
  })
  void everyProcessIsWalkedThroughByEveryWayOut() throws IOException {
    seal();
    var reached = new HashMap<String, Set<String>>();
    for (var line : walks()) {
      var way = line.split(" -> ");
      var kind = line.substring(0, line.indexOf(' '));
      walk(way[0].split(" \\| "), way[1]);
      reached.computeIfAbsent(kind, key -> new TreeSet<>()).add(way[1]);
    }
    for (var kind : ProcessPacks.names()) {
      var outcomes = new TreeSet<>(form(kind).outcomes().keySet());
      outcomes.removeAll(SUB_ENDS);
      assertThat(reached.get(kind)).as(kind).isEqualTo(outcomes);
    }
  }

  private void walk(String[] steps, String outcome) {
    var first = steps[0].split(" ");
    var kind = first[0];
    var by = kind.equals("correction") ? ground.judge : ground.clerk;
    var opened = ground.open(by, kind, Door.valueOf(first[1]), values(first, 2));
    for (int at = 1; at < steps.length; at++) {
      step(opened.id(), steps[at].strip());
    }
    var detail = ground.look(by, opened.id());
    assertThat(detail.row().state()).as(String.join(" | ", steps)).isEqualTo(MatterState.ENDED);
    assertThat(detail.row().outcome())
        .as(String.join(" | ", steps))
        .isEqualTo(form(kind).outcomes().get(outcome).zh());
    assertThat(detail.now()).isEmpty();
  }

  private void step(UUID matter, String step) {
    if (step.startsWith("~")) {
      ground.pass(Duration.parse(step.substring(1)).plusMinutes(1));
      return;
    }
    var words = step.split(" ");
    var who = words[0].split("@");
    ground.complete(people.get(who[1]), matter, who[0], values(words, 1));
  }

  private static Map<String, Object> values(String[] words, int from) {
    var values = new HashMap<String, Object>();
    for (int at = from; at < words.length; at++) {
      var pair = words[at].split("=");
      values.put(pair[0], value(pair[0], pair[1]));
    }
    return values;
  }

  private static Object value(String field, String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (text.equals("*")) {
      return List.of(TestCommunity.PHOTO.content());
    }
    if (text.startsWith("[")) {
      return Arrays.asList(text.substring(1, text.length() - 1).split(","));
    }
    var texts = Set.of("clause", "sentence", "payment", "dossier");
    return text.matches("\\d+") && !texts.contains(field) ? new BigDecimal(text) : text;
  }

  private static org.linli.matters.entity.MatterForm form(String kind) {
    return Forms.read(ProcessPacks.text(kind + "/form.yaml"), kind);
  }

  private static List<String> walks() throws IOException {
    try (var in = WalksTest.class.getResourceAsStream("/matters/walks.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void aPlanIsOnDisplayForTenDaysBeforeItIsConfirmed() {
    var opened =
        ground.open(
            ground.clerk,
            "plan-review",
            Door.COUNTER,
            Ground.values("subject", "plan", "summary", "x"));
    step(opened.id(), "firstReview@clerk complete=true firstWord=ok");
    step(opened.id(), "review@clerk reviewPassed=true reviewWord=ok");
    step(opened.id(), "recheck@clerk departments=ok publicText=displayed");
    ground.pass(Duration.ofDays(9));
    assertThat(ground.task(ground.clerk, opened.id(), "objections")).isEmpty();
    ground.pass(Duration.ofDays(10).plusMinutes(1));
    assertThat(ground.task(ground.clerk, opened.id(), "objections")).isPresent();
    assertThat(
            ground.community.count(
                "select count(*) from notice where body = 'displayed' and until >= published_at +"
                    + " interval '239 hours'"))
        .isEqualTo(1);
  }
}
