package org.linli.sip;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sip.SipException;
import org.linli.access.boundary.Refusal;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.tenancy.entity.CityTime;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which recordings a camera has (chapter 9.7, {@code RecordInfo}): the answer comes in parts, each
 * of which tells how many there are in all. What came is kept, also when the rest does not come.
 */
final class Recordings implements Errand {

  static final String QUESTION = "RecordInfo";

  private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

  /** After which nobody waits for the next part. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int MOST = 10_000;

  private record Question(String recorder, int number) {}

  /** What came so far. */
  private static final class Gathered {
    private final Waiting waiting;
    private final RecordingSpan span;
    private final List<Recording> found = new ArrayList<>();
    private int items;
    private int sum = -1;
    private Instant heard;

    private Gathered(Waiting waiting, RecordingSpan span, Instant now) {
      this.waiting = waiting;
      this.span = span;
      this.heard = now;
    }

    private boolean isEnough() {
      return sum >= 0 && items >= Math.min(sum, MOST);
    }

    private boolean isWhole() {
      return isEnough() && sum <= MOST;
    }
  }

  private final SipLine line;
  private final VideoBook book;
  private final Catalogues questions;
  private final Letters letters;
  private final InstantSource clock;
  private final Map<Question, Gathered> open = new ConcurrentHashMap<>();

  Recordings(
      SipLine line, VideoBook book, Catalogues questions, Letters letters, InstantSource clock) {
    this.line = line;
    this.book = book;
    this.questions = questions;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public Set<String> commands() {
    return Set.of("recordings");
  }

  @Override
  public void take(Reach reach, CommandOrder order, Consumer<CommandAnswer> told) {
    var recorder = reach.to().device().gbId().value();
    var question = new Question(recorder, letters.next());
    var waiting = new Waiting(reach, order, told, () -> forget(question));
    try {
      // Devices know whole seconds.
      var span =
          new RecordingSpan(
              time(order, "from").truncatedTo(ChronoUnit.SECONDS),
              time(order, "until").truncatedTo(ChronoUnit.SECONDS));
      open.put(question, new Gathered(waiting, span, clock.instant()));
      questions.asked(recorder, QUESTION, question.number(), clock.instant());
      line.send(
          reach,
          Letters.recordings(
              question.number(), reach.number(), city(span.from()), city(span.until())),
          waiting);
    } catch (DateTimeException e) {
      waiting.failed("from and until have to be times with their offset");
    } catch (Refusal e) {
      waiting.failed("until has to be after from, by 31 days at most");
    } catch (SipException | RuntimeException e) {
      forget(question);
      waiting.failed(String.valueOf(e.getMessage()));
    }
  }

  private static Instant time(CommandOrder order, String name) {
    return OffsetDateTime.parse(String.valueOf(order.parameters().get(name))).toInstant();
  }

  private static LocalDateTime city(Instant instant) {
    return LocalDateTime.ofInstant(instant, CityTime.ZONE);
  }

  /**
   * A part of an answer.
   *
   * @param recorder who sends it
   * @throws NotUnderstood it is about another device than was asked for
   */
  void came(String recorder, int number, Node letter) throws NotUnderstood {
    var question = new Question(recorder, number);
    var gathered = open.get(question);
    if (gathered == null) {
      throw new NotUnderstood("nobody waits for " + QUESTION + " " + number);
    }
    var about = letter.said("DeviceID");
    if (!gathered.waiting.reach().number().equals(about) && !recorder.equals(about)) {
      throw new NotUnderstood("not the device that was asked for: " + about);
    }
    var sum = letter.number("SumNum");
    if (sum == null || sum < 0) {
      throw new NotUnderstood("no SumNum");
    }
    var now = clock.instant();
    boolean enough;
    synchronized (gathered) {
      var items = letter.child("RecordList").map(Node::children).orElse(List.of());
      gathered.sum = sum;
      gathered.items += items.size();
      gathered.heard = now;
      items.stream()
          .map(item -> recording(item, now))
          .filter(Objects::nonNull)
          .limit(MOST - (long) gathered.found.size())
          .forEach(gathered.found::add);
      enough = gathered.isEnough();
    }
    if (enough) {
      end(question, gathered);
    } else {
      questions.asked(recorder, QUESTION, number, now);
    }
  }

  /** Null for one without times: nobody could ask for it. */
  private static Recording recording(Node item, Instant now) {
    try {
      var size = item.said("FileSize");
      return new Recording(
          instant(item.said("StartTime")),
          instant(item.said("EndTime")),
          item.said("Name"),
          RecordingKind.of(item.said("Type")),
          size == null || !size.matches("[0-9]{1,18}") ? null : Long.valueOf(size),
          now);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static Instant instant(String said) {
    if (said == null) {
      throw new DateTimeException("none");
    }
    return LocalDateTime.parse(said).atZone(CityTime.ZONE).toInstant();
  }

  /** Ends what does not come any more. */
  void look() {
    var now = clock.instant();
    open.forEach(
        (question, gathered) -> {
          var until = gathered.waiting.order().until().minusSeconds(1);
          if (now.isAfter(gathered.heard.plus(PATIENCE)) || now.isAfter(until)) {
            end(question, gathered);
          }
        });
  }

  private void end(Question question, Gathered gathered) {
    if (!forget(question)) {
      return;
    }
    var waiting = gathered.waiting;
    var reach = waiting.reach();
    synchronized (gathered) {
      try {
        book.recorded(
            reach.to().device().tenant(),
            reach.device(),
            gathered.span,
            gathered.found,
            gathered.isWhole(),
            clock.instant());
      } catch (RuntimeException e) {
        LOG.warn("recordings of {} are not kept: {}", reach.device(), e.toString());
        waiting.failed("the list could not be kept");
        return;
      }
      if (gathered.isWhole()) {
        waiting.done(String.valueOf(gathered.found.size()));
      } else if (gathered.sum < 0) {
        waiting.failed("no list came in time");
      } else {
        waiting.failed(
            gathered.isEnough()
                ? gathered.found.size() + " of " + gathered.sum + " are kept at the most"
                : gathered.items + " of " + gathered.sum + " came in time");
      }
    }
  }

  private boolean forget(Question question) {
    questions.answered(question.recorder(), QUESTION, question.number());
    return open.remove(question) != null;
  }

  int count() {
    return open.size();
  }
}
