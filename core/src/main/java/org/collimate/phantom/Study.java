// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One visit to the X-ray room, with all that is to be seen and said.
///
/// @param patient the patient's number
/// @param number of this patient's studies, from 1, the oldest first
/// @param accession the number of the order, digits and letters
/// @param referrer the name of the physician who asks
/// @param reader the name of the radiologist who reports
/// @param indication a key of the reason, one of [Indications]
/// @param views which pictures are taken, in the order of the truth file
/// @param priorDate the day of the study before
/// @param diseases what is to be seen now
/// @param resolved what the study before had and this one has not
/// @param devices what lies in the chest now
/// @param removed what lay in it at the study before
/// @param burnedIn whether name and number stand in the picture
public record Study(
        int patient,
        int number,
        LocalDate date,
        LocalTime time,
        String accession,
        String referrer,
        String reader,
        Setting setting,
        String indication,
        List<ViewKind> views,
        Pose pose,
        SiteStyle site,
        Optional<LocalDate> priorDate,
        List<Disease> diseases,
        List<Disease> resolved,
        List<Device> devices,
        List<Device> removed,
        boolean burnedIn) {
    public Study {
        views = List.copyOf(views);
        diseases = List.copyOf(diseases);
        resolved = List.copyOf(resolved);
        devices = List.copyOf(devices);
        removed = List.copyOf(removed);
    }

    /// The name of the study's folder, unique in the hospital: `S00000101` is the first of patient 1.
    public String id() {
        return String.format(Locale.ROOT, "S%06d%02d", patient, number);
    }

    /// Whether nothing is wrong and nothing lies in the chest.
    public boolean isNormal() {
        return diseases.isEmpty() && devices.isEmpty();
    }

    /// The same visit with other findings: for experiments and pictures of one thing at a time.
    public Study showing(List<Disease> onlyDiseases, List<Device> onlyDevices) {
        return new Study(
                patient,
                number,
                date,
                time,
                accession,
                referrer,
                reader,
                setting,
                indication,
                views,
                pose,
                site,
                priorDate,
                onlyDiseases,
                resolved,
                onlyDevices,
                removed,
                burnedIn);
    }
}
