/**
 * A screen for each tier: city, district, street, community, operator, resident.
 *
 * <p>Every view takes its figures and lists from the facades of core and tenants, never from
 * anywhere else; what a caller may not read there, no view can show. The parts the views are made
 * of come from {@code look}; their words from the bundles.
 */
package org.linli.ui;
