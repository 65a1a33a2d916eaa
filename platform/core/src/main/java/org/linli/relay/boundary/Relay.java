package org.linli.relay.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.PostTopic;
import org.linli.nodes.entity.NodeName;
import org.linli.relay.control.Gathered;
import org.linli.relay.entity.NewsLetter;
import org.linli.rounds.boundary.Rounds;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other servers what changed here, and announces here what changed there. What was heard
 * from another is not told on, so no news goes in a circle.
 */
@ApplicationScoped
public class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /** As often as open screens look whether they are to be refreshed. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final ScopedValue<Boolean> HEARD = ScopedValue.newInstance();

  private final String name;
  private final Post post;
  private final Announcements announcements;
  private final Gathered gathered;
  private final AtomicLong newsHeard = new AtomicLong();
  private Post.Listening lane;

  @Resource private ManagedThreadFactory threads;

  @Inject private Rounds rounds;

  @Inject
  public Relay(Feeds feeds, Announcements announcements) {
    this(NodeName.here(), feeds.post(), announcements);
  }

  /**
   * @param name the server's, different from all others'
   */
  public Relay(String name, Post post, Announcements announcements) {
    this.name = name;
    this.post = post;
    this.announcements = announcements;
    this.gathered = new Gathered(name);
  }

  /** For the container's proxy alone. */
  protected Relay() {
    this(null, null, null);
  }

  void start(@Observes Startup event) {
    start(threads);
    rounds.everywhere(PAUSE, "news for other servers", this::tell);
  }

  public synchronized void start(ThreadFactory factory) {
    if (lane == null) {
      lane = post.live(PostTopic.NEWS, "news-" + name, this::take);
      factory.newThread(lane).start();
    }
  }

  /** Whether it hears the others. */
  public synchronized boolean isListening() {
    return lane != null && lane.isListening();
  }

  /** How many changes of other servers were announced here since its start. */
  public long newsHeard() {
    return newsHeard.get();
  }

  public void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
    if (!HEARD.isBound()) {
      gathered.add(change);
    }
  }

  /**
   * Sends what has gathered. What does not get through is not sent again: screens look by
   * themselves.
   */
  public void tell() {
    gathered()
        .forEach(
            (district, letter) ->
                post.send(PostTopic.NEWS, district, name, letter.bytes())
                    .exceptionally(
                        failed -> {
                          LOG.debug("news of {} are lost: {}", district, failed.toString());
                          return null;
                        }));
  }

  /** What has gathered, for the next letters; it is taken away. */
  Map<DivisionCode, NewsLetter> gathered() {
    return gathered.letters();
  }

  void take(List<byte[]> letters) {
    for (var letter : letters) {
      try {
        announce(NewsLetter.of(letter));
      } catch (UncheckedIOException unreadable) {
        LOG.warn("a letter of news is left: {}", unreadable.toString());
      }
    }
  }

  private void announce(NewsLetter letter) {
    if (letter.from().equals(name)) {
      return;
    }
    newsHeard.addAndGet(letter.news().size());
    ScopedValue.where(HEARD, true)
        .run(
            () ->
                letter
                    .news()
                    .forEach(
                        item ->
                            announcements.announce(
                                new Changed(
                                    new TenantId(item.tenant()),
                                    new DivisionCode(item.code()),
                                    item.topics()))));
  }

  @Override
  @PreDestroy
  public synchronized void close() {
    if (lane != null) {
      lane.close();
    }
  }
}
