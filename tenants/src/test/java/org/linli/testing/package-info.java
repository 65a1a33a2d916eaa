/**
 * What the tests of every room share: a real database with the real roles, and transactions without
 * a container.
 */
package org.linli.testing;
