package org.linli.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.entity.Agreement;
import org.linli.rights.boundary.Rights;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** The bureau's desk in a city of its own, with a clock that can be put forward. */
final class Desk implements InstantSource {

  static final Duration YEAR = Duration.ofDays(365);
  private static final Matrices MATRICES = new Matrices();

  final TestPlatform platform = TestPlatform.shared();
  final List<Object> announced = new ArrayList<>();
  final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  final TestContracts paper = new TestContracts(platform, snapshots, announced::add, this);
  final Contracts contracts = paper.contracts;
  final Rights rights = new Rights(MATRICES, snapshots, platform.scopes(), this);
  final Caller bureau;

  private final String city;
  private Duration ahead = Duration.ZERO;

  Desk(String city) {
    this.city = city;
    platform.community(city + "01001001", OperationMode.PPP);
    bureau = platform.caller(Tier.CITY, city, null, null, "*");
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  void wait(Duration time) {
    ahead = ahead.plus(time);
  }

  Instant in(Duration time) {
    return instant().plus(time);
  }

  TenantId community(int number) {
    return community(number, OperationMode.PPP);
  }

  TenantId community(int number, OperationMode mode) {
    return platform.community(city + "01001" + "%03d".formatted(number), mode);
  }

  /** Right words of a cooperation in these communities, from now for a year. */
  Agreement words(String operator, TenantId... communities) {
    return words(operator, scope(Asset.DEVICE_READINGS), communities);
  }

  Agreement words(String operator, Terms terms, TenantId... communities) {
    paper.enterprise(operator);
    return paper.words(
        bureau, OperationMode.PPP, operator, List.of(communities), instant(), in(YEAR), terms);
  }

  static Terms scope(Asset asset, Clause... clauses) {
    return new Terms(false, Set.of(asset), List.of(clauses));
  }

  UUID draft(Agreement words) {
    return platform.as(bureau, () -> contracts.draft(words));
  }

  String propose(UUID id) {
    return platform.as(bureau, () -> contracts.propose(id));
  }

  ContractFile file(Caller caller, UUID id) {
    return platform.as(caller, () -> contracts.get(id));
  }

  void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  /** What the operator gets when it asks for readings to serve the public. */
  Decision asks(String operator, TenantId tenant) {
    return asksAt(operator, tenant, instant());
  }

  Decision asksAt(String operator, TenantId tenant, Instant moment) {
    return rights.decide(
        new Question(
            Party.OPERATOR,
            Optional.of(operator),
            Action.VIEW,
            Asset.DEVICE_READINGS,
            Purpose.PUBLIC_SERVICE,
            tenant,
            moment));
  }
}
