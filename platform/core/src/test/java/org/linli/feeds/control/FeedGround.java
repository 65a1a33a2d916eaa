package org.linli.feeds.control;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.statement.Query;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Issued;
import org.linli.devices.entity.ReadingLines;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rules.boundary.AlarmRules;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/**
 * A community with devices, and a feed into it without a broker: what the lanes do with a batch.
 */
final class FeedGround {

  final TestPlatform platform = TestPlatform.shared();
  final DeviceModels models = new DeviceModels();
  final List<Object> announced = new ArrayList<>();
  final FiguresFeed figures = new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi()));
  final AlarmBook alarms = new AlarmBook(platform.jdbi(), announced::add);
  final Gathering gathering =
      new Gathering(
          platform.jdbi(),
          platform.scopes(),
          models,
          new ConsentRights(platform.jdbi(), platform.scopes()),
          Clock.systemUTC());
  final TenantId tenant;
  final Caller clerk;
  final Devices devices;
  final DeviceLife life;
  final AlarmRules rules;
  private int messages;

  FeedGround(String code) {
    tenant = platform.community(code, OperationMode.GOVERNMENT);
    clerk = platform.clerk(tenant);
    devices =
        new Devices(
            platform.jdbi(),
            platform.scopes(),
            platform.entities(),
            models,
            alarms,
            figures,
            announced::add);
    rules =
        new AlarmRules(
            platform.jdbi(),
            platform.scopes(),
            models,
            alarms,
            figures,
            new DueWork(platform.jdbi()),
            new Changes(platform.jdbi(), announced::add));
    life =
        new DeviceLife(
            platform.jdbi(),
            platform.scopes(),
            platform.entities(),
            models,
            alarms,
            figures,
            announced::add);
  }

  /** A server of its own: it remembers nothing of what another one stored. */
  Intake server() {
    return new Intake(
        platform.scopes(), platform.jdbi(), models, gathering, alarms, figures, announced::add);
  }

  Issued issue(String model) {
    var code = "D" + UUID.randomUUID().toString().substring(0, 12);
    return as(() -> devices.register(new DeviceDraft(code, code, model, null)));
  }

  DeviceId device(String model) {
    return issue(model).id();
  }

  <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  Delivery delivery(DeviceId device, String model, long receivedAt, SentReading... readings) {
    return delivery(device, model, receivedAt, false, readings);
  }

  Delivery delivery(
      DeviceId device, String model, long receivedAt, boolean replaced, SentReading... readings) {
    var parcel =
        new Parcel(
            tenant,
            new DivisionCode(tenant.value()),
            device.value(),
            model,
            receivedAt,
            new Parcel.Marks(replaced, true, null),
            List.of(readings));
    return new Delivery(tenant + "/" + UUID.randomUUID() + "/" + messages++, parcel);
  }

  static SentReading reading(long at, String metric, double value) {
    return new SentReading(at, List.of(SentValue.number(metric, value)));
  }

  long count(String sql, Object... arguments) {
    return number(sql, arguments).longValue();
  }

  Double number(String sql, Object... arguments) {
    return as(
        () ->
            platform
                .jdbi()
                .withHandle(handle -> query(handle, sql, arguments).mapTo(Double.class).one()));
  }

  String text(String sql, Object... arguments) {
    return as(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        query(handle, sql, arguments)
                            .mapTo(String.class)
                            .findFirst()
                            .orElse(null)));
  }

  private static Query query(org.jdbi.v3.core.Handle handle, String sql, Object... arguments) {
    var query = handle.createQuery(sql);
    for (int i = 0; i < arguments.length; i++) {
      query.bind(i, arguments[i]);
    }
    return query;
  }

  /** How many points stand, whatever the rows that hold them. */
  long points(DeviceId device) {
    return count(
        "select count(*) from "
            + ReadingLines.ROWS
            + " r cross join lateral jsonb_each(r.metrics) e where r.device_id = ?",
        device.value());
  }

  long rows(DeviceId device) {
    return count(
        "select count(*) from " + ReadingLines.ROWS + " r where device_id = ?", device.value());
  }

  /** The newest value, as the device's status tells it. */
  Double latest(DeviceId device, String metric) {
    return number(
        "select cast(latest -> ? ->> 1 as float8) from device_status where device_id = ?",
        metric,
        device.value());
  }

  /** Points, total, lowest or highest of the only hour. */
  Double hour(DeviceId device, String metric, int which) {
    return number(
        "select cast(metrics -> ? ->> "
            + which
            + " as float8) from reading_hour where device_id = ?",
        metric,
        device.value());
  }

  long announcedOf(Class<?> type) {
    return announced.stream().filter(type::isInstance).count();
  }
}
