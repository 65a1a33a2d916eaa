/** The texts of the REST door. */
package org.linli.rest.messages;
