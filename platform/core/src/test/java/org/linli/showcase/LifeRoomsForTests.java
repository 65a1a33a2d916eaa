package org.linli.showcase;

import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.boundary.Registrations;
import org.linli.components.boundary.Components;
import org.linli.components.control.ComponentPacks;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Intake;
import org.linli.exchange.boundary.Networks;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.SuppliedReaders;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.control.RingForTests;
import org.linli.organisations.boundary.Organisations;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Checkpoints;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.showcase.control.LifeRooms;
import org.linli.testing.TestPlatform;

/** The rooms of data and organisations over the test's database. */
final class LifeRoomsForTests {

  private LifeRoomsForTests() {}

  static LifeRooms over(TestPlatform platform) {
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    var packs = new PlatformAssets();
    var supplied = new SuppliedReaders(jdbi, scopes);
    var readers = new Readers(packs, new DeviceModels(), supplied);
    var layouts = new Layouts(jdbi, scopes, readers);
    var accounts = new SystemAccounts(jdbi);
    var keys = RingForTests.over(platform);
    var snapshots = new Snapshots(jdbi, scopes);
    var rights = new Rights(new Matrices(), snapshots, scopes, java.time.InstantSource.system());
    var contracts =
        new Contracts(
            jdbi,
            scopes,
            new OperationPacks(),
            new AgreedRights(jdbi, scopes, snapshots),
            event -> {});
    var ledger =
        new DecisionLedger(jdbi, scopes, new Checkpoints(jdbi, scopes, new Seal(new byte[32])));
    return new LifeRooms(
        new Organisations(jdbi, scopes, new OfficeRoles(scopes)),
        new AssetKeepers(jdbi, scopes, new Assets(jdbi, scopes, packs, rights, contracts, ledger)),
        new Registrations(jdbi, scopes, packs),
        new Consumers(jdbi, scopes, accounts, keys),
        new Supplies(jdbi, scopes, packs, readers, supplied, layouts),
        new Intake(jdbi, scopes, layouts),
        accounts,
        new Components(
            jdbi,
            scopes,
            accounts,
            keys,
            new ComponentPacks(),
            packs,
            new OperationPacks(),
            new Networks(jdbi, scopes),
            rights));
  }
}
