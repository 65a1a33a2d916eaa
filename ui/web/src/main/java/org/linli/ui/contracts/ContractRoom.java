package org.linli.ui.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.contracts.boundary.ContractExports;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.Projects;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Speech;

/** The facades that the screens of contracts go through. */
@ApplicationScoped
public class ContractRoom {

  private final Contracts contracts;
  private final ContractExports exports;
  private final Projects projects;
  private final OperationPacks packs;
  private final Tenants tenants;
  private final Scopes scopes;

  @Inject
  public ContractRoom(
      Contracts contracts,
      ContractExports exports,
      Projects projects,
      OperationPacks packs,
      Tenants tenants,
      Scopes scopes) {
    this.contracts = contracts;
    this.exports = exports;
    this.projects = projects;
    this.packs = packs;
    this.tenants = tenants;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected ContractRoom() {
    this(null, null, null, null, null, null);
  }

  Contracts contracts() {
    return contracts;
  }

  ContractExports exports() {
    return exports;
  }

  OperationPacks packs() {
    return packs;
  }

  Scopes scopes() {
    return scopes;
  }

  WizardGround wizard(Speech speech) {
    return new WizardGround(packs, projects, tenants, speech);
  }
}
