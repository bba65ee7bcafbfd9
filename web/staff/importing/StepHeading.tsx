import { useLayoutEffect, useRef } from 'preact/hooks'

type Props = {
  title: string
  /** Left out where the wizard only tells what it does. */
  step?: number
}

/** Where the wizard is. What comes after the first step takes the focus, so that it is read from its beginning. */
export function StepHeading({ title, step }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (step !== 1) heading.current?.focus()
  }, [])
  return (
    <h2 ref={heading} class="import-step" tabIndex={-1}>
      {step && <span class="step-number">Step {step} of 4</span>} {title}
    </h2>
  )
}
