package org.linli.things.control;

import org.linli.devices.entity.ReadingLines;
import org.linli.things.entity.Kind;

/**
 * The rows of each kind, as a select that a query is put around. All bind {@code :tenant}, and row
 * security holds beside it.
 *
 * <p>A row's {@code number} is the community's own, its {@code id} what the world sees: the number
 * with the community's {@link Numbers#tag} below it, so that an id of elsewhere leads nowhere.
 */
final class Sources {

  private static final String LOCATIONS =
      """
      select l.number, l.number * 1048576 + :tag as id, coalesce(p.name, l.name) as name,
        coalesce(l.description, p.code, '') as description, l.encoding, coalesce(l.properties, cast('{}' as jsonb)) as properties,
        case when l.place_id is null then l.geometry
          when p.longitude is not null and p.latitude is not null
            then jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(p.longitude, p.latitude))
          else jsonb_build_object('type', 'Feature', 'geometry', cast('null' as jsonb), 'properties',
            jsonb_build_object('place', p.code)) end as geometry
      from thing_location l left join place p on p.tenant_id = l.tenant_id and p.id = l.place_id
      where l.tenant_id = :tenant""";

  /**
   * The observations of the datastream of an outer row {@code k} of {@link #STREAMS}: in the order
   * of an index, so that the newest one of a long series costs one row and not the series.
   */
  static final String OF_STREAM =
      """
      select k.origin * 8796093022208 + cast(round(extract(epoch from r.ts) * 1000) as bigint) as id, r.ts,
        cast(r.metrics ->> k.metric as float8) as result, k.origin as stream, k.feature, r.since
      from """
          + ReadingLines.ROWS
          + """
           r
          where r.tenant_id = :tenant and r.device_id = k.device_id and (r.metrics -> k.metric) is not null""";

  /** Datastreams as {@link #OF_STREAM} needs them; {@code %s} becomes their numbers. */
  static final String STREAMS =
      """
      (select s.number as origin, s.device_id, s.metric, t.location as feature
        from thing_stream s join thing t on t.tenant_id = s.tenant_id and t.number = s.thing
        where s.tenant_id = :tenant and not s.ended and s.number in (%s)) k""";

  private Sources() {}

  static String of(Kind kind) {
    return switch (kind) {
      case THING ->
          """
          select t.number, t.number * 1048576 + :tag as id, d.name, coalesce(t.description, d.code) as description,
            coalesce(t.properties, cast('{}' as jsonb)) || jsonb_build_object('code', d.code, 'model', d.model,
              'state', d.state, 'device', cast(d.id as varchar)) as properties,
            t.location
          from thing t join device d on d.tenant_id = t.tenant_id and d.id = t.device_id
          where t.tenant_id = :tenant""";
      case LOCATION -> LOCATIONS;
      case FEATURE_OF_INTEREST ->
          LOCATIONS
              + "\n"
              + """
                and exists (select 1 from thing t join thing_stream s on s.tenant_id = t.tenant_id and s.thing = t.number and not s.ended
                  where t.tenant_id = l.tenant_id and t.location = l.number)""";
      case HISTORICAL_LOCATION ->
          """
          select h.number, h.number * 1048576 + :tag as id, h.at, h.thing, h.location
          from thing_history h where h.tenant_id = :tenant""";
      case DATASTREAM ->
          """
          select s.number, s.number * 1048576 + :tag as id, s.name, s.description, s.kind, s.unit,
            coalesce(s.properties, cast('{}' as jsonb)) as properties, s.thing, s.sensor, s.property
          from thing_stream s where s.tenant_id = :tenant and not s.ended""";
      case SENSOR ->
          """
          select s.number, s.number * 1048576 + :tag as id, s.name, s.description, s.encoding, s.metadata,
            coalesce(s.properties, cast('{}' as jsonb)) as properties
          from thing_sensor s where s.tenant_id = :tenant""";
      case OBSERVED_PROPERTY ->
          """
          select p.number, p.number * 1048576 + :tag as id, p.name, p.definition, p.description,
            coalesce(p.properties, cast('{}' as jsonb)) as properties
          from thing_property p where p.tenant_id = :tenant""";
      case OBSERVATION ->
          """
          select s.number * 8796093022208 + cast(round(extract(epoch from r.ts) * 1000) as bigint) as id, r.ts,
            cast(r.metrics ->> s.metric as float8) as result, s.number as stream, t.location as feature, r.since
          from thing_stream s join thing t on t.tenant_id = s.tenant_id and t.number = s.thing
          join """
              + ReadingLines.ROWS
              + """
               r on r.tenant_id = s.tenant_id and r.device_id = s.device_id
          where s.tenant_id = :tenant and not s.ended and (r.metrics -> s.metric) is not null""";
    };
  }

  /** The order of a page that nobody gave another one: by an index, and the same each time. */
  static String order(Kind kind, String alias) {
    return kind == Kind.OBSERVATION
        ? alias + ".stream, " + alias + ".since, " + alias + ".ts"
        : alias + ".number";
  }
}
