/** Communities that go to another street. */
package org.linli.rest.redivision;
