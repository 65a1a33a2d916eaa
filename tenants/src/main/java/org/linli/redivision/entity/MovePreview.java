package org.linli.redivision.entity;

import java.util.List;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * What a move would do; nothing is changed.
 *
 * @param community the tenant's name
 * @param fromPath names of district and street of before
 * @param toPath names of district and street from then on
 * @param loses accounts that see the community no more, the first two hundred
 * @param gains accounts that see it from then on, the first two hundred
 * @param accounts how many of the community's own have to sign in again
 * @param contracts numbers of the contracts in force, which go on under the new street's eyes
 * @param variants what the divisions above gave it for new work, that ends or begins with the move
 * @param follows what goes along, where there are rows of it
 * @param stays what stays with the old street, where there are rows of it
 */
public record MovePreview(
    TenantId tenant,
    String community,
    DivisionCode from,
    String fromPath,
    DivisionCode to,
    String toPath,
    List<Watcher> loses,
    List<Watcher> gains,
    long accounts,
    List<String> contracts,
    List<Variant> variants,
    List<MovedRows> follows,
    List<MovedRows> stays) {

  public MovePreview {
    loses = List.copyOf(loses);
    gains = List.copyOf(gains);
    contracts = List.copyOf(contracts);
    variants = List.copyOf(variants);
    follows = List.copyOf(follows);
    stays = List.copyOf(stays);
  }
}
