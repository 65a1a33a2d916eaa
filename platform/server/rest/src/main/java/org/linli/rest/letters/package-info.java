/** Letters over REST. */
package org.linli.rest.letters;
