package org.linli.organisations.boundary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.organisations.entity.UnitState;
import org.linli.packs.Text;
import org.linli.tenancy.entity.DivisionCode;

/**
 * An organisation as trees and lists show it.
 *
 * @param code the division or community at which it stands; of an enterprise the city
 * @param organisation the enterprise whose it is
 * @param extra what else is noted of it, by name
 * @param members how many hold a post in it
 * @param parts how many parts of it stand
 * @param mine whether the caller may change it
 */
public record UnitRow(
    UUID id,
    DivisionCode code,
    Optional<String> organisation,
    Optional<UUID> parent,
    Optional<String> parentNumber,
    String type,
    Text typeName,
    String number,
    String name,
    Optional<String> creditCode,
    Optional<String> leader,
    Optional<String> phone,
    Optional<String> address,
    int position,
    Map<String, String> extra,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    UnitState state,
    long members,
    long parts,
    int version,
    boolean mine) {}
