package org.linli.showcase.control;

import java.util.List;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/** The city that an installation carries when no other file is given. */
record CityPack(
    String code,
    Text name,
    String divisions,
    String timeZone,
    double longitude,
    double latitude,
    OperationMode defaultMode,
    List<String> showcase) {}
