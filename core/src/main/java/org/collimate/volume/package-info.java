// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Volumes: three-dimensional images such as CT and MR, and the label maps drawn on them. Files (NIfTI, MetaImage,
/// NRRD) come in, voxels on a grid that knows where it lies in the patient go out. Read
/// [org.collimate.volume.VolumeReader] first, then [org.collimate.volume.Grid].
@NullMarked
package org.collimate.volume;

import org.jspecify.annotations.NullMarked;
