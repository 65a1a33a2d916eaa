package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.processes.entity.InstanceState;

/** Whatever is drawn of the subset comes to its end with no token left, no task and no timer. */
class RandomProcessesTest {

  private static final int MOST_STEPS = 400;

  private final Ground ground = new Ground("9873", new Recorder());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
  void everyProcessEndsWithNothingLeft(long seed) {
    var dice = new Random(seed);
    var pen = new Pen("random-" + seed, dice);
    ground.publish(pen.drawn());
    var id =
        ground.as(
            ground.clerk,
            () ->
                ground.processes.start(
                    "random-" + seed, "k" + seed, Map.of("n", dice.nextInt(100))));
    int steps = 0;
    while (ground.look(id).state() == InstanceState.RUNNING && steps++ < MOST_STEPS) {
      var tasks = ground.tasks(id);
      switch (dice.nextInt(tasks.isEmpty() ? 2 : 5)) {
        case 0 -> ground.pass(Duration.ofHours(dice.nextInt(30)));
        case 1 ->
            ground.as(
                ground.clerk,
                () -> ground.processes.message("call", "k" + seed, Map.of("n", dice.nextInt(100))));
        default -> {
          var task = tasks.get(dice.nextInt(tasks.size()));
          ground.does(
              ground.clerk,
              () -> ground.processes.complete(task.id(), Map.of("n", dice.nextInt(100)), null));
        }
      }
    }
    var ended = ground.look(id);
    assertThat(ended.state()).as(pen.drawn()).isEqualTo(InstanceState.ENDED);
    assertThat(ended.tokens()).isEmpty();
    assertThat(ground.tasks(id)).isEmpty();
    assertThat(ground.count("process_timer", id)).isZero();
    assertThat(ground.count("process_message", id)).isZero();
    var visits = ground.as(ground.clerk, () -> ground.processes.history(id));
    assertThat(visits).extracting(visit -> visit.ordinal()).doesNotHaveDuplicates();
  }

  /** Draws blocks within blocks: one after the other, beside each other, or by choice. */
  private static final class Pen {

    private final Drawing drawing;
    private final Random dice;
    private final StringBuilder body = new StringBuilder();
    private int last;
    private String drawn;

    Pen(String key, Random dice) {
      this.drawing = Drawing.of(key).message("call").variable("n", "number");
      this.dice = dice;
    }

    String drawn() {
      if (drawn == null) {
        var start = step("startEvent", "", "");
        var at = block(start, 3);
        way(at, step("endEvent", "", ""), null);
        drawn = drawing.raw(body.toString()).xml();
      }
      return drawn;
    }

    /** Draws something after the step, and returns the last of it. */
    private String block(String from, int depth) {
      var at = from;
      int length = 1 + dice.nextInt(3);
      for (int i = 0; i < length; i++) {
        at =
            switch (depth == 0 ? dice.nextInt(4) : dice.nextInt(9)) {
              case 0 -> then(at, step("userTask", "linli:role='CLERK'", ""));
              case 1 -> then(at, step("serviceTask", later(), ""));
              case 2 -> then(at, step("intermediateCatchEvent", "", timer()));
              case 3 ->
                  then(
                      at,
                      step(
                          "intermediateCatchEvent",
                          "",
                          "<messageEventDefinition messageRef='call'/>"));
              case 4 -> parallel(at, depth);
              case 5 -> choice(at, depth);
              case 6 -> sub(at, depth);
              default -> edged(at, depth);
            };
      }
      return at;
    }

    private String parallel(String from, int depth) {
      var fork = then(from, step("parallelGateway", "", ""));
      var join = step("parallelGateway", "", "");
      for (int branch = 2 + dice.nextInt(2); branch > 0; branch--) {
        way(block(fork, depth - 1), join, null);
      }
      return join;
    }

    private String choice(String from, int depth) {
      var id = "n" + ++last;
      var other = "n" + ++last;
      body.append("<exclusiveGateway id='%s' default='%s_%s'/>".formatted(id, id, other));
      way(from, id, null);
      body.append("<userTask id='%s' linli:role='CLERK'/>".formatted(other));
      way(id, other, null);
      var merge = step("exclusiveGateway", "", "");
      way(block(other, depth - 1), merge, null);
      var hit = step("userTask", "linli:role='CLERK'", "");
      way(id, hit, "n &gt; 50");
      way(block(hit, depth - 1), merge, null);
      return merge;
    }

    private String sub(String from, int depth) {
      var id = "n" + ++last;
      way(from, id, null);
      body.append("<subProcess id='").append(id).append("'>");
      way(block(step("startEvent", "", ""), depth - 1), step("endEvent", "", ""), null);
      body.append("</subProcess>");
      if (dice.nextBoolean()) {
        edge(id);
      }
      return id;
    }

    private String edged(String from, int depth) {
      var task = then(from, step("userTask", "linli:role='CLERK'", ""));
      edge(task);
      return task;
    }

    /** An event at the edge, on a way to an end of its own. */
    private void edge(String host) {
      var event =
          step(
              "boundaryEvent",
              "attachedToRef='" + host + "' cancelActivity='" + dice.nextBoolean() + "'",
              dice.nextBoolean() ? timer() : "<messageEventDefinition messageRef='call'/>");
      var task = then(event, step("userTask", "linli:role='CLERK'", ""));
      way(
          task,
          step("endEvent", "", dice.nextInt(4) == 0 ? "<terminateEventDefinition/>" : ""),
          null);
    }

    private String timer() {
      return "<timerEventDefinition><timeDuration>PT%dH</timeDuration></timerEventDefinition>"
          .formatted(1 + dice.nextInt(20));
    }

    private String later() {
      return "linli:action='record' linli:later='" + dice.nextBoolean() + "'";
    }

    private String then(String from, String to) {
      way(from, to, null);
      return to;
    }

    private String step(String type, String attributes, String inside) {
      var id = "n" + ++last;
      body.append("<%s id='%s' %s>%s</%s>".formatted(type, id, attributes, inside, type));
      return id;
    }

    private void way(String from, String to, String condition) {
      var inside =
          condition == null ? "" : "<conditionExpression>" + condition + "</conditionExpression>";
      body.append(
          "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'>%s</sequenceFlow>"
              .formatted(from, to, from, to, inside));
    }
  }
}
