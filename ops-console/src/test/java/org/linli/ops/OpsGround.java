package org.linli.ops;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.audit.boundary.AuditTrail;
import org.linli.certificates.boundary.CertificateSums;
import org.linli.certificates.control.CertificateTable;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.health.boundary.PlatformHealth;
import org.linli.health.control.DatabaseProbe;
import org.linli.health.control.DoorProbe;
import org.linli.health.control.MainJobProbe;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/** The console's facades over a real database, with feeds whose broker is away. */
public final class OpsGround {

  public final TestPlatform platform = TestPlatform.shared();
  public final PlatformHealth health =
      new PlatformHealth(
          new DatabaseProbe(platform.jdbi()),
          new DoorProbe("", ""),
          new CertificateSums(new CertificateTable(platform.jdbi())),
          new MainJobProbe(platform.scopes(), platform.jdbi(), null));
  private final Feeds line =
      new Feeds(
          new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
          platform.scopes(),
          platform.jdbi(),
          new DeviceModels(),
          new AlarmBook(platform.jdbi(), announced -> {}),
          new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
          announced -> {});
  public final FeedHealth feeds = new FeedHealth(line);
  public final DeadLetterDesk desk =
      new DeadLetterDesk(
          line,
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()));
  public final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "ops:read", "feeds:read", "feeds:write");

  public <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  public void run(Runnable work) {
    platform.run(keeper, work);
  }

  /** Something that could not be taken. */
  public UUID letter(String reason, String device, String payload) {
    var id = UUID.randomUUID();
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into dead_letter (id, at, tenant_id, device, reason, detail, payload,"
                        + " message_key) values (?, now(), null, ?, ?, 'a detail', ?, ?)",
                    id,
                    device,
                    reason,
                    payload,
                    id.toString()));
    return id;
  }

  public void forgetLetters() {
    platform.owner().useHandle(handle -> handle.execute("delete from dead_letter"));
  }
}
