package org.linli.commands.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadFactory;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.commands.control.CommandBook;
import org.linli.commands.control.UpwardBook;
import org.linli.commands.entity.Downward;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.PostTopic;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.work.boundary.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands to the doors after their commit, and notes what the doors tell. What gets lost
 * between commit and broker is told again by the command's clock.
 */
@ApplicationScoped
public class CommandPost implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandPost.class);
  private static final String SUBSCRIPTION = "linli-answers";

  private final Post post;
  private final UpwardBook upward;
  private Post.Listening lane;

  @Resource private ManagedThreadFactory threads;

  @Inject private Node node;

  @Inject
  public CommandPost(
      Feeds feeds,
      Jdbi jdbi,
      Scopes scopes,
      DueWork work,
      Changes changes,
      Announcements announcements) {
    this.post = feeds.post();
    var book = new CommandBook(jdbi, work, changes, announcements);
    this.upward = new UpwardBook(jdbi, scopes, book, changes);
  }

  /** For the container's proxy alone. */
  protected CommandPost() {
    this.post = null;
    this.upward = null;
  }

  void start(@Observes Startup event) {
    if (node.does(Role.FEEDS)) {
      start(threads);
    }
  }

  public synchronized void start(ThreadFactory factory) {
    if (lane == null) {
      lane = post.kept(PostTopic.ANSWERS, SUBSCRIPTION, upward::take);
      factory.newThread(lane).start();
    }
  }

  @Override
  @PreDestroy
  public synchronized void close() {
    if (lane != null) {
      lane.close();
    }
  }

  public void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) CommandQueued queued) {
    var letter = new Downward(queued.tenant().value(), queued.device().value(), queued.order());
    post.send(PostTopic.COMMANDS, queued.code(), queued.device().toString(), Envelope.close(letter))
        .whenComplete(
            (done, failed) -> {
              if (failed != null) {
                LOG.warn("command {} waits: {}", queued.order().id(), failed.toString());
              }
            });
  }
}
