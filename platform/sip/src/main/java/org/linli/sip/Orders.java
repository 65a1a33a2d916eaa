package org.linli.sip;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.commands.entity.Downward;
import org.linli.commands.entity.Upward;
import org.linli.sip.Gauges.Count;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.boundary.VideoBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands on their way to cameras. The same command may come twice and is done once; one for a
 * device that is not registered here is somebody else's, or is told again when it has come.
 */
final class Orders {

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private static final int FINE = 300;

  private final SipLine line;
  private final VideoBook book;
  private final Registrations registrations;
  private final List<Errand> errands;
  private final Letters letters;
  private final LineTeller teller;
  private final ScheduledExecutorService timer;
  private final Gauges gauges;
  private final InstantSource clock;
  private final Map<UUID, Instant> done = new ConcurrentHashMap<>();
  private final Map<UUID, Moving> moving = new ConcurrentHashMap<>();

  Orders(
      SipLine line,
      VideoBook book,
      Registrations registrations,
      List<Errand> errands,
      Letters letters,
      LineTeller teller,
      ScheduledExecutorService timer,
      Gauges gauges,
      InstantSource clock) {
    this.line = line;
    this.book = book;
    this.registrations = registrations;
    this.errands = errands;
    this.letters = letters;
    this.teller = teller;
    this.timer = timer;
    this.gauges = gauges;
    this.clock = clock;
  }

  void down(List<byte[]> came) {
    for (var letter : came) {
      Downward read;
      try {
        read = Envelope.open(letter, Downward.class);
      } catch (RuntimeException e) {
        LOG.warn("a command cannot be read: {}", e.toString());
        continue;
      }
      if (isNew(read.order())) {
        reach(read).ifPresent(reach -> hand(reach, read.order()));
      }
    }
    done.values().removeIf(until -> until.isBefore(clock.instant()));
  }

  private Optional<Reach> reach(Downward read) {
    var itself = registrations.of(read.device());
    if (itself.isPresent()) {
      return itself
          .filter(one -> one.device().tenant().value().equals(read.tenant()))
          .map(one -> new Reach(read.device(), one, one.device().gbId().value()));
    }
    return book.behind(new TenantId(read.tenant()), read.device())
        .flatMap(
            place ->
                registrations
                    .of(place.recorder())
                    .filter(one -> one.device().tenant().value().equals(read.tenant()))
                    .map(one -> new Reach(read.device(), one, place.channel())));
  }

  /** What is over or was done already reaches nobody: every door hears all of it, and again. */
  private boolean isNew(CommandOrder order) {
    return !order.until().isBefore(clock.instant()) && !done.containsKey(order.id());
  }

  private void hand(Reach reach, CommandOrder order) {
    if (done.putIfAbsent(order.id(), order.until()) != null) {
      return;
    }
    gauges.add(Count.COMMANDS);
    teller.tell(reach, Upward.Kind.TAKEN, order.id(), null);
    for (var errand : errands) {
      if (errand.commands().contains(order.command())) {
        errand.take(reach, order, answer -> answered(reach, order, answer));
        return;
      }
    }
    try {
      steer(new Steered(reach, order, new AtomicBoolean()), Steering.of(order).steps());
    } catch (IllegalArgumentException e) {
      answered(reach, order, new CommandAnswer(CommandState.FAILED, e.getMessage()));
    }
  }

  private void steer(Steered steered, List<Step> steps) {
    if (steps.isEmpty()) {
      answer(steered, new CommandAnswer(CommandState.FAILED, "GB/T 28181: no such command"));
      return;
    }
    overtake(steered.reach().device());
    for (int at = 0; at < steps.size(); at++) {
      var step = steps.get(at);
      var last = at == steps.size() - 1;
      var later =
          timer.schedule(() -> send(steered, step, last), step.after(), TimeUnit.MILLISECONDS);
      if (step.after() > 0) {
        moving.put(steered.reach().device(), new Moving(steered, step, later));
      }
    }
  }

  /** Who steers anew means what he says now: the stop of before would come in between. */
  private void overtake(UUID device) {
    var before = moving.remove(device);
    if (before != null && before.stop().cancel(false)) {
      answer(before.steered(), new CommandAnswer(CommandState.DONE, null));
    }
  }

  /** Whoever moves when the door ends is stopped now: nobody else would. */
  void stopAll() {
    for (var now : moving.values()) {
      if (now.stop().cancel(false)) {
        send(now.steered(), now.step(), true);
      }
    }
  }

  private void send(Steered steered, Step step, boolean last) {
    var reach = steered.reach();
    moving.computeIfPresent(
        reach.device(),
        (device, now) -> last && now.steered() == steered && step.after() > 0 ? null : now);
    try {
      line.send(
          reach,
          Letters.control(letters.next(), reach.number(), step.words()),
          new Outcome(steered, last));
    } catch (SipException | RuntimeException e) {
      answer(steered, new CommandAnswer(CommandState.FAILED, String.valueOf(e.getMessage())));
    }
  }

  /** Of several steps the first word counts: one that failed is not done by the next. */
  private void answer(Steered steered, CommandAnswer answer) {
    if (steered.answered().compareAndSet(false, true)) {
      answered(steered.reach(), steered.order(), answer);
    }
  }

  private void answered(Reach reach, CommandOrder order, CommandAnswer answer) {
    gauges.add(answer.state() == CommandState.DONE ? Count.COMMANDS_DONE : Count.COMMANDS_FAILED);
    teller.tell(reach, Upward.Kind.ANSWER, order.id(), answer);
  }

  /** A camera that moves until its stop. */
  private record Moving(Steered steered, Step step, Future<?> stop) {}

  /** A command of several steps, and whether it was answered. */
  private record Steered(Reach reach, CommandOrder order, AtomicBoolean answered) {}

  /** A step that fails ends the command; the last that does not has done it. */
  private final class Outcome implements Reply {

    private final Steered steered;
    private final boolean last;

    private Outcome(Steered steered, boolean last) {
      this.steered = steered;
      this.last = last;
    }

    @Override
    public void came(Response response) {
      if (response.getStatusCode() >= FINE) {
        answer(steered, new CommandAnswer(CommandState.FAILED, "SIP " + response.getStatusCode()));
      } else if (last) {
        answer(steered, new CommandAnswer(CommandState.DONE, null));
      }
    }

    @Override
    public void missed() {
      answer(steered, new CommandAnswer(CommandState.FAILED, "no answer"));
    }
  }
}
