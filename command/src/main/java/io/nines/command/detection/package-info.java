/**
 * Judges check results: what a component's observed status was when, and which outages that makes.
 *
 * <p>Owns {@code nines.evidence} and the observed timelines on record. Emits observed changes, as the difference between what all
 * results imply and what is on record, and up to where everything is judged. Listens to {@code nines.checks}, and to events that
 * say how to judge. Does not know who reports, who reads, nor what was declared by people. {@link
 * io.nines.command.detection.Detector} has the rules.
 */
package io.nines.command.detection;
