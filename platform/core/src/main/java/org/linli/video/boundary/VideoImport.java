package org.linli.video.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.exports.entity.CellFault;
import org.linli.keys.boundary.KeyRing;
import org.linli.video.control.EnrolmentBatch;
import org.linli.video.control.EnrolmentLoad;
import org.linli.video.control.VideoWorkbook;
import org.linli.video.entity.IssuedNumber;
import org.linli.video.entity.SipServer;

/**
 * Video devices out of an Excel file 批量登记: each row is a device of the ledger, as an import of
 * devices takes it, with its number at the SIP door and the password that it has; whole or not at
 * all. The same file twice changes nothing.
 */
@Facade
public class VideoImport {

  private final Scopes scopes;
  private final DeviceImport devices;
  private final DeviceModels models;
  private final EnrolmentBatch batch;
  private final AuditTrail trail;
  private final SipServer server;

  @Inject
  public VideoImport(
      Jdbi jdbi,
      Scopes scopes,
      DeviceImport devices,
      DeviceModels models,
      KeyRing keys,
      AuditTrail trail) {
    this(jdbi, scopes, devices, models, keys, trail, SipServer.configured());
  }

  public VideoImport(
      Jdbi jdbi,
      Scopes scopes,
      DeviceImport devices,
      DeviceModels models,
      KeyRing keys,
      AuditTrail trail,
      SipServer server) {
    this.scopes = scopes;
    this.devices = devices;
    this.models = models;
    this.batch = new EnrolmentBatch(jdbi, keys);
    this.trail = trail;
    this.server = server;
  }

  /** For the container's proxy alone. */
  protected VideoImport() {
    this(null, null, null, null, null, null, null);
  }

  /** The columns that are understood, and the models that have video. */
  @Permit("devices:read")
  public byte[] template(Locale locale) {
    return VideoWorkbook.template(EnrolmentLoad.videos(models), locale);
  }

  /** The passwords that were made, with what else has to be typed into a device. */
  @Permit("devices:read")
  public VideoPasswords passwords(VideoImportReport report) {
    return new VideoPasswords(report.enrolled(), server);
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("devices:write")
  @Mutates("video.imported")
  public VideoImportReport load(byte[] file, boolean dryRun) {
    var tenant = scopes.requireTenant();
    var faults = new ArrayList<CellFault>();
    var lines = VideoWorkbook.read(file, faults);
    if (!faults.isEmpty()) {
      return new VideoImportReport(lines.size(), 0, List.of(), 0, 0, faults);
    }
    faults.addAll(devices.load(file, true).faults());
    var load = new EnrolmentLoad(batch.ground(tenant, lines, server.domain()), models, faults);
    load.all(lines);
    if (dryRun || !faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(CellFault::row));
      return new VideoImportReport(lines.size(), 0, List.of(), load.unchanged(), 0, faults);
    }
    var entered = devices.load(file, false);
    var ids = new HashMap<String, DeviceId>();
    entered.made().forEach(one -> ids.put(one.code(), one.id()));
    var enrolled = new ArrayList<IssuedNumber>();
    for (var wanted : load.wanted()) {
      var device = ids.getOrDefault(wanted.code(), wanted.device());
      enrolled.add(new IssuedNumber(device, wanted.code(), wanted.gbId(), wanted.password()));
    }
    var made = batch.write(tenant, enrolled, server.domain(), Instant.now());
    trail.recordAll("video.enrolled", made.stream().map(one -> one.gbId().value()).toList());
    return new VideoImportReport(
        lines.size(),
        entered.made().size(),
        load.withoutBrought(made),
        load.unchanged(),
        entered.places(),
        faults);
  }
}
