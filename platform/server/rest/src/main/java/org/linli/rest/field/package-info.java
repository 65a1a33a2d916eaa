/** The field sheet of a phone over REST. */
package org.linli.rest.field;
