package org.linli.showcase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.cases.boundary.Duties;
import org.linli.consents.boundary.MyConsents;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.boundary.Projects;
import org.linli.devices.boundary.Devices;
import org.linli.identity.boundary.Accounts;
import org.linli.places.boundary.Households;
import org.linli.places.boundary.PlacePlan;
import org.linli.rights.boundary.ModeChange;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.Tenants;

/** The rooms that a first filling goes through: the same doors that people use. */
@ApplicationScoped
public class ShowcaseRooms {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Divisions divisions;
  private final Tenants tenants;
  private final Accounts accounts;
  private final PlacePlan places;
  private final Households households;
  private final Duties duties;
  private final Devices devices;
  private final Projects projects;
  private final Contracts contracts;
  private final ModeChange modes;
  private final MyConsents consents;

  @Inject
  public ShowcaseRooms(
      Jdbi jdbi,
      Scopes scopes,
      Divisions divisions,
      Tenants tenants,
      Accounts accounts,
      PlacePlan places,
      Households households,
      Duties duties,
      Devices devices,
      Projects projects,
      Contracts contracts,
      ModeChange modes,
      MyConsents consents) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.divisions = divisions;
    this.tenants = tenants;
    this.accounts = accounts;
    this.places = places;
    this.households = households;
    this.duties = duties;
    this.devices = devices;
    this.projects = projects;
    this.contracts = contracts;
    this.modes = modes;
    this.consents = consents;
  }

  /** For the container's proxy alone. */
  protected ShowcaseRooms() {
    this(null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  Scopes scopes() {
    return scopes;
  }

  Divisions divisions() {
    return divisions;
  }

  Tenants tenants() {
    return tenants;
  }

  Accounts accounts() {
    return accounts;
  }

  PlacePlan places() {
    return places;
  }

  Households households() {
    return households;
  }

  Duties duties() {
    return duties;
  }

  Devices devices() {
    return devices;
  }

  Projects projects() {
    return projects;
  }

  ModeChange modes() {
    return modes;
  }

  MyConsents consents() {
    return consents;
  }

  Contracts contracts() {
    return contracts;
  }
}
