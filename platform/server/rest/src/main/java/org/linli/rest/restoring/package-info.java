/** Bringing one community back to a moment. */
package org.linli.rest.restoring;
