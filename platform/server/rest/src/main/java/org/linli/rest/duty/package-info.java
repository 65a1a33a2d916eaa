/** {@code /rosters}: who is on duty when. */
package org.linli.rest.duty;
