package org.linli.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linli.access.boundary.Scopes;
import org.linli.certificates.boundary.CertificateSums;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.DistrictLag;
import org.linli.health.control.BackupTable;
import org.linli.health.control.DatabaseProbe;
import org.linli.health.control.MainJobProbe;
import org.linli.health.control.MetricText;
import org.linli.health.control.WorkFigures;
import org.linli.health.entity.BackupKind;
import org.linli.health.entity.BackupRun;
import org.linli.health.entity.BackupState;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.persistence.Fresh;
import org.linli.relay.boundary.Relay;
import org.linli.rounds.boundary.ClockWatch;
import org.linli.rounds.boundary.RoundTally;
import org.linli.rounds.boundary.Rounds;
import org.linli.servers.boundary.ServerSums;
import org.linli.volumes.boundary.VolumeSums;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The figures of this server for whoever watches it (Prometheus): sums and states, no community's
 * content and nobody's name. What is the whole installation's is told by servers of the role that
 * looks after it, so that it is not asked for by all.
 */
@ApplicationScoped
public class MetricsPage {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsPage.class);

  /** However often it is asked, the database and the broker are asked this seldom. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Node node;
  private final ScreenSessions sessions;
  private final Rounds rounds;
  private final Scopes scopes;
  private final DatabaseProbe database;
  private final BackupTable backups;
  private final Feeds feeds;
  private final Relay relay;
  private final CertificateSums certificates;
  private final StorageReserve storage;
  private final MainJobProbe probe;
  private final ServerSums servers;
  private final VolumeSums volumes;
  private final ClockWatch clock;
  private final WorkFigures work;
  private String known = "";
  private Instant knownAt = Instant.EPOCH;

  @Inject
  public MetricsPage(
      Node node,
      ScreenSessions sessions,
      Rounds rounds,
      Scopes scopes,
      DatabaseProbe database,
      BackupTable backups,
      Feeds feeds,
      Relay relay,
      CertificateSums certificates,
      StorageReserve storage,
      MainJobProbe probe,
      ServerSums servers,
      VolumeSums volumes,
      ClockWatch clock,
      WorkFigures work) {
    this.clock = clock;
    this.work = work;
    this.node = node;
    this.sessions = sessions;
    this.rounds = rounds;
    this.scopes = scopes;
    this.database = database;
    this.backups = backups;
    this.feeds = feeds;
    this.relay = relay;
    this.certificates = certificates;
    this.storage = storage;
    this.probe = probe;
    this.servers = servers;
    this.volumes = volumes;
  }

  /** For the container's proxy alone. */
  protected MetricsPage() {
    this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** In Prometheus' text form; what could not be asked is missing. */
  public synchronized String text() {
    var now = Instant.now();
    if (Fresh.isStale(knownAt, FRESH, now)) {
      var text = new MetricText();
      ofServer(text);
      work.tell(text);
      ofRounds(text);
      ofMainJob(text);
      if (node.does(Role.FEEDS)) {
        told(() -> ofFeeds(text));
      }
      if (node.does(Role.JOBS)) {
        text.gauge("linli_database_up", told(() -> ofInstallation(text, now)) ? 1 : 0);
      }
      known = text.toString();
      knownAt = now;
    }
    return known;
  }

  private void ofServer(MetricText text) {
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    for (var role : Role.values()) {
      text.gauge("linli_node_role", Map.of("role", role.word()), node.does(role) ? 1 : 0);
    }
    text.gauge("linli_sessions", sessions.count())
        .gauge("linli_news_listening", relay.isListening() ? 1 : 0)
        .counter("linli_news_heard_total", Map.of(), relay.newsHeard())
        .gauge("linli_memory_used_bytes", memory.getUsed())
        .gauge("linli_memory_max_bytes", memory.getMax())
        .gauge("linli_threads", ManagementFactory.getThreadMXBean().getThreadCount())
        .counter("linli_clock_steps_total", Map.of(), clock.steps())
        .gauge("linli_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0);
    feeds
        .guard()
        .counts()
        .forEach(
            (door, reasons) ->
                reasons.forEach(
                    (reason, count) ->
                        text.counter(
                            "linli_refused_entries_total",
                            Map.of("door", door.name(), "reason", reason.name()),
                            count)));
    storage
        .now()
        .ifPresent(
            room ->
                text.gauge("linli_storage_free_bytes", room.free())
                    .gauge("linli_storage_total_bytes", room.total()));
  }

  private void ofRounds(MetricText text) {
    // All lines of a name stand together, as the form wants it.
    // A turn that is still ahead would look like one that was long ago.
    var tallies = rounds.tallies().stream().filter(tally -> tally.turns() > 0).toList();
    tallies.forEach(tally -> text.counter("linli_round_turns_total", round(tally), tally.turns()));
    tallies.forEach(
        tally -> text.counter("linli_round_failures_total", round(tally), tally.failures()));
    tallies.forEach(
        tally -> text.counter("linli_round_seconds_total", round(tally), tally.nanos() / 1e9));
    tallies.forEach(
        tally ->
            text.gauge(
                "linli_round_last_timestamp_seconds", round(tally), tally.lastMillis() / 1_000.0));
  }

  private void ofMainJob(MetricText text) {
    probe
        .last()
        .ifPresent(
            turn -> {
              text.gauge("linli_probe_up", turn.isGood() ? 1 : 0)
                  .counter("linli_probe_failures_total", Map.of(), probe.failures());
              if (turn.door() != null) {
                text.gauge("linli_probe_door_seconds", turn.door().toNanos() / 1e9);
              }
              if (turn.stored() != null) {
                text.gauge("linli_probe_stored_seconds", turn.stored().toNanos() / 1e9);
              }
            });
  }

  private static Map<String, String> round(RoundTally tally) {
    return Map.of("round", tally.what());
  }

  private void ofFeeds(MetricText text) {
    var figures = scopes.asSystem("metrics", feeds::figures);
    text.gauge("linli_feed_accepted_per_second", figures.acceptedPerSecond())
        .gauge("linli_feed_stored_per_second", figures.storedPerSecond())
        .gauge("linli_dead_letters_waiting", figures.deadLetters())
        .gauge("linli_broker_up", figures.brokerReachable() ? 1 : 0);
    figures
        .districts()
        .forEach(one -> text.gauge("linli_feed_backlog_messages", district(one), one.lag()));
    figures
        .districts()
        .forEach(one -> text.gauge("linli_feed_consumers", district(one), one.consumers()));
  }

  private static Map<String, String> district(DistrictLag lag) {
    return Map.of("district", lag.code().value());
  }

  private void ofInstallation(MetricText text, Instant now) {
    scopes.asSystem(
        "metrics",
        () -> {
          text.gauge("linli_database_answer_seconds", database.database().answeredMicros() / 1e6);
          database
              .tenants()
              .forEach(
                  (state, count) ->
                      text.gauge("linli_tenants", Map.of("state", state.name()), count));
          database
              .quotas(now)
              .forEach(
                  (level, count) ->
                      text.gauge("linli_quotas_beyond", Map.of("level", level.name()), count));
          text.gauge("linli_accounts", database.accounts())
              .gauge("linli_work_waiting", database.workWaiting())
              .gauge("linli_work_late", database.workLate())
              .gauge("linli_letters_waiting", database.lettersWaiting())
              .gauge("linli_letters_retried", database.lettersRetried())
              .gauge("linli_letters_failed", database.lettersFailed())
              .gauge("linli_second_factor_demands", database.factorDemands());
          certificates
              .daysLeft(now)
              .forEach(
                  (kind, days) ->
                      text.gauge("linli_certificate_days_left", Map.of("kind", kind.name()), days));
          backups
              .last(BackupKind.FULL, BackupState.DONE)
              .ifPresent(run -> text.gauge("linli_backup_age_seconds", age(run, now)));
          backups
              .last(BackupKind.REHEARSAL, BackupState.DONE)
              .map(BackupRun::recoveryMillis)
              .ifPresent(millis -> text.gauge("linli_backup_recovery_seconds", millis / 1_000.0));
          ofServers(text, now);
          ofVolumes(text);
          return null;
        });
  }

  private void ofServers(MetricText text, Instant now) {
    servers
        .states(now)
        .forEach(
            (state, count) -> text.gauge("linli_servers", Map.of("state", state.name()), count));
    servers
        .silent(now)
        .forEach(
            (node, seconds) ->
                text.gauge("linli_server_silent_seconds", Map.of("server", node), seconds));
  }

  private void ofVolumes(MetricText text) {
    var figures = volumes.figures();
    if (figures.day() == null) {
      return;
    }
    text.gauge("linli_tables_rows", figures.rows())
        .gauge("linli_tables_bytes", figures.tableBytes())
        .gauge("linli_tables_index_bytes", figures.indexBytes())
        .gauge("linli_tables_indexes_broken", figures.brokenIndexes())
        .gauge("linli_tables_triggers", figures.triggers());
    if (figures.trendBytesPerDay() != null) {
      text.gauge("linli_tables_trend_bytes_per_day", figures.trendBytesPerDay());
    }
    if (figures.daysLeft() != null) {
      text.gauge("linli_tables_days_to_reserve", figures.daysLeft());
    }
  }

  private static double age(BackupRun run, Instant now) {
    return Duration.between(run.startedAt(), now).toSeconds();
  }

  private boolean told(Runnable part) {
    try {
      part.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("figures are missing: {}", e.toString());
      return false;
    }
  }
}
