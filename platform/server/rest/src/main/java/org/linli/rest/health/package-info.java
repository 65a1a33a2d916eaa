/** The platform's own state, for its operators. */
package org.linli.rest.health;
