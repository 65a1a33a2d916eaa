package org.linli.sip;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sip.SipException;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;

/**
 * Snapshots (the edition of 2022, chapter 9.14): the camera is told how many to take and to which
 * address outside to carry them, and tells when they are there. None passes through here.
 */
final class Snapshots implements Errand {

  static final String QUESTION = "DeviceConfig";

  /**
   * Waits for pictures.
   *
   * @param number under which the order went out
   */
  private record Wanted(Waiting waiting, int number) {

    private String recorder() {
      return waiting.reach().to().device().gbId().value();
    }
  }

  private final SipLine line;
  private final String address;
  private final Catalogues questions;
  private final Letters letters;
  private final InstantSource clock;
  private final Map<String, Wanted> open = new ConcurrentHashMap<>();

  /**
   * @param address where cameras carry them, with {@code {session}} in it; null for nowhere
   */
  Snapshots(
      SipLine line, String address, Catalogues questions, Letters letters, InstantSource clock) {
    this.line = line;
    this.address = address;
    this.questions = questions;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public Set<String> commands() {
    return Set.of("snapshot");
  }

  @Override
  public void take(Reach reach, CommandOrder order, Consumer<CommandAnswer> told) {
    // The command's own name, as the standard wants it: 32 signs at least.
    var session = order.id().toString().replace("-", "");
    var waiting = new Waiting(reach, order, told, () -> forget(session));
    if (address == null) {
      waiting.failed("no address for snapshots");
      return;
    }
    try {
      var wanted = new Wanted(waiting, letters.next());
      open.put(session, wanted);
      questions.asked(wanted.recorder(), QUESTION, wanted.number(), clock.instant());
      line.send(
          reach,
          Letters.snapshots(
              wanted.number(),
              reach.number(),
              new Letters.Shots(
                  number(order, "number"),
                  number(order, "seconds"),
                  address.replace("{session}", session),
                  session)),
          waiting);
    } catch (SipException | RuntimeException e) {
      forget(session);
      waiting.failed(String.valueOf(e.getMessage()));
    }
  }

  private static int number(CommandOrder order, String name) {
    var told = order.parameters() == null ? Map.<String, Object>of() : order.parameters();
    return told.get(name) instanceof Number number ? number.intValue() : 1;
  }

  /** The camera says whether it will. */
  void configured(String recorder, int number, Node letter) {
    questions.answered(recorder, QUESTION, number);
    if ("OK".equalsIgnoreCase(letter.said("Result"))) {
      return;
    }
    open.forEach(
        (session, wanted) -> {
          if (wanted.number() == number && wanted.recorder().equals(recorder)) {
            forget(session);
            wanted.waiting().failed("the camera takes no snapshots");
          }
        });
  }

  /**
   * They are there, or what of them is.
   *
   * @throws NotUnderstood nobody asked this device for them
   */
  void carried(String recorder, Node letter) throws NotUnderstood {
    var session = letter.said("SessionID");
    var wanted = session == null ? null : open.get(session);
    if (wanted == null || !wanted.recorder().equals(recorder)) {
      throw new NotUnderstood("nobody asked for snapshots " + session);
    }
    forget(session);
    var files =
        letter.child("SnapShotList").map(Node::children).orElse(List.of()).stream()
            .map(Node::text)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" "));
    if (files.isEmpty()) {
      wanted.waiting().failed("no snapshot was carried over");
    } else {
      wanted.waiting().done(files);
    }
  }

  /** Ends what does not come any more. */
  void look() {
    var now = clock.instant();
    open.forEach(
        (session, wanted) -> {
          if (now.isAfter(wanted.waiting().order().until().minusSeconds(1))) {
            forget(session);
            wanted.waiting().failed("no word in time that snapshots are there");
          }
        });
  }

  private void forget(String session) {
    var wanted = open.remove(session);
    if (wanted != null) {
      questions.answered(wanted.recorder(), QUESTION, wanted.number());
    }
  }

  int count() {
    return open.size();
  }
}
