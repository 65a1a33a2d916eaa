/**
 * Communities that go to another street 社区划转: planned with a look at what it does, agreed to by a
 * second person, and told to the streets that it concerns.
 */
package org.linli.ui.redivision;
