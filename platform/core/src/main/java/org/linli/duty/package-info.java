/**
 * Duty rosters 值班排班: shifts of posts and places, who stands in for whom 代班, what people are able to
 * do, and how much duty each has. Rooms of the core ask {@link org.linli.duty.boundary.OnDuty} who
 * is there now.
 */
package org.linli.duty;
