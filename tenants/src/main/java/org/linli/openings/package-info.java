/**
 * Opening a community 社区开通: one choice of a template gives it its operation mode and its quotas, in
 * one transaction, so that no community begins half set up.
 */
package org.linli.openings;
