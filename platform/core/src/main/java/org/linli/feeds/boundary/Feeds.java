package org.linli.feeds.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.CredentialChanged;
import org.linli.devices.boundary.DeviceModels;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.feeds.control.FeedLine;
import org.linli.feeds.entity.FeedFigures;
import org.linli.feeds.entity.FeedSettings;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.quotas.boundary.Meter;
import org.linli.rights.boundary.ConsentRights;

/** Begins and ends this server's part of the feeds, and hears what changes its keys. */
@ApplicationScoped
public class Feeds implements AutoCloseable {

  /** Topics of changes after which other things may be gathered. */
  private static final Set<String> RIGHTS = Set.of("consents", "devices", "tenant", "contracts");

  private final FeedLine line;

  @Resource private ManagedThreadFactory threads;

  @Inject
  Feeds(
      Scopes scopes,
      Jdbi jdbi,
      DeviceModels models,
      ConsentRights consents,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements,
      Node node,
      Meter meter,
      EntranceGuard guard) {
    line =
        new FeedLine(
            FeedSettings.configured().storing(node.does(Role.FEEDS)),
            scopes,
            jdbi,
            models,
            consents,
            alarms,
            figures,
            announcements,
            meter,
            guard);
  }

  /** With counts of its own: for a door that stores nothing, and knows who is beyond a quota. */
  public Feeds(
      FeedSettings settings,
      Scopes scopes,
      Jdbi jdbi,
      DeviceModels models,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    line =
        new FeedLine(
            settings,
            scopes,
            jdbi,
            models,
            new ConsentRights(jdbi, scopes),
            alarms,
            figures,
            announcements);
  }

  /** For the container's proxy alone. */
  protected Feeds() {
    line = null;
  }

  void start(@Observes Startup event) {
    start(threads);
  }

  public void start(ThreadFactory factory) {
    line.start(factory);
  }

  /** Stops consuming; what is in the broker waits there. */
  @Override
  @PreDestroy
  public void close() {
    line.close();
  }

  /** For the rooms of this package. */
  public FeedLine line() {
    return line;
  }

  /** Who is slowed and noted at the doors of this process. */
  public EntranceGuard guard() {
    return line.guard();
  }

  /** How they fare, for whoever watches the platform itself. */
  public FeedFigures figures() {
    return line.figures();
  }

  /** The districts' other topics. */
  public Post post() {
    return new Post(line);
  }

  void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialChanged changed) {
    line.keys().forget(changed.device().value());
    line.guard().forget(changed.device().toString());
  }

  void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    if (changed.topics().contains("tenant")) {
      line.keys().doubt();
    }
    if (!Collections.disjoint(changed.topics(), RIGHTS)) {
      line.gathering().forget(changed.tenant());
    }
  }
}
