/** Rosters for people, and who is on duty for other rooms. */
package org.linli.duty.boundary;
