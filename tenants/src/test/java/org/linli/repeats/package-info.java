/** Requests that are sent again. */
package org.linli.repeats;
