/** What doors and the guard before facades say to requests that are sent again. */
package org.linli.repeats.boundary;
