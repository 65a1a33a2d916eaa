package org.linli.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.isolation.Api.Operation;

/**
 * Ten thousand requests that no honest client sends, made from the description of the doors and
 * sent as each person of a community: nothing fails inside, nothing of a neighbour or of the inside
 * is told, and every refusal is a problem in the one form.
 */
class HostileRequestsIT {

  private static final int REQUESTS = 10_000;
  private static final long SEED = 20_261_123;
  private static final int TOLD = 60;

  private static final Pattern NO_ADDRESS = Pattern.compile("%[01][0-9A-F]|\\.\\.%2F");

  /** What a refusal must not tell: the inside of the server. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat (org|java|jakarta|com)\\.|Exception\\b|PSQL|SQLSTATE|select .* from |/secrets/"
              + "|root:x:0");

  private final Installation installation = Installation.shared();

  @Test
  void noRequestFailsInsideOrTellsWhatIsNotTheAskersOwn() {
    var two = TwoCommunities.settle(installation);
    var api = Api.of(installation);
    var askers = new LinkedHashMap<>(two.a().people());
    askers.put("nobody", Rest.anonymous(installation));
    var names = List.copyOf(askers.keySet());
    var chance = new Random(SEED);
    var hostile = new Hostile(chance);
    var faults = new ArrayList<String>();
    var statuses = new TreeMap<Integer, Integer>();
    for (int i = 0; i < REQUESTS; i++) {
      var operation = api.operations().get(i % api.operations().size());
      var who = names.get(chance.nextInt(names.size()));
      var things = chance.nextInt(4) == 0 ? two.b().things() : two.a().things();
      var request = hostile.spoil(operation, things);
      // Who takes back the own token is rightly known no more, and nothing was hostile in it.
      var asker = operation.id().equals("revokeToken") ? "nobody" : who;
      var answer = ask(askers.get(asker), operation, request);
      statuses.merge(answer.status(), 1, Integer::sum);
      faults.addAll(faults(operation, asker, request, answer, two.b()));
    }
    System.out.println("hostile requests by the status of their answer: " + statuses);
    assertThat(faults.stream().limit(TOLD)).as(faults.size() + " faults").isEmpty();
    two.a()
        .people()
        .forEach(
            (who, rest) ->
                assertThat(rest.get("/api/v1/places?limit=1").status())
                    .as(who + " is known still")
                    .isNotEqualTo(401));
  }

  private static List<String> faults(
      Operation operation, String who, Hostile.Request request, Rest.Answer answer, Side other) {
    var faults = new ArrayList<String>();
    var said = operation + " as " + who + " by " + shortened(request.toString()) + " → ";
    if (answer.status() >= 500) {
      faults.add(said + answer.status() + " " + shortened(answer.text()));
    }
    if (answer.status() >= 400 && !isRefusal(operation, request, answer)) {
      faults.add(said + answer.status() + " is no problem document: " + answer.type());
    }
    if (answer.status() >= 400 && INSIDE.matcher(answer.text()).find()) {
      faults.add(said + "tells of the inside: " + shortened(answer.text()));
    }
    // Its ids alone may come back: they were asked for, and stand in the asker's own audit.
    if (answer.status() < 400 && answer.text().contains(other.mark())) {
      faults.add(said + "tells of a neighbour");
    }
    return faults;
  }

  /**
   * The standards that Linli speaks have forms of their own for what they refuse; and an address
   * with a control character, or that climbs above the root, is refused by the server's port before
   * it knows who is asked.
   */
  private static boolean isRefusal(
      Operation operation, Hostile.Request request, Rest.Answer answer) {
    return NO_ADDRESS.matcher(request.address()).find()
        || answer.type().startsWith("application/problem+json")
        || operation.path().startsWith("/api/v1/open311/")
        || operation.path().startsWith("/api/v1/sensorthings/");
  }

  private static Rest.Answer ask(Rest rest, Operation operation, Hostile.Request request) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    if (request.body() != null) {
      headers.put("Content-Type", Feeding.mediaType(operation));
    }
    headers.putAll(request.headers());
    return rest.send(operation.verb(), request.address(), request.body(), Map.copyOf(headers));
  }

  private static String shortened(String text) {
    return text.length() < 600 ? text : text.substring(0, 600) + "…";
  }
}
